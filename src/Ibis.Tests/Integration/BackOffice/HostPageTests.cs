using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;

namespace Ibis.Tests.Integration.BackOffice;

internal sealed partial class HostPageTests
{
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        await BuiltClient.EnsureAsync();
        _site = await TestSite.StartAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [TestCase("/umbraco")]
    [TestCase("/umbraco/")]
    [TestCase("/umbraco/section/content/workspace/document/edit/00000000-0000-0000-0000-000000000001/en-US")]
    [TestCase("/umbraco/section/settings/workspace/template/edit/a.cshtml")]
    [TestCase("/umbraco/oauth_complete?code=1&state=2")]
    [TestCase("/umbraco/logout")]
    public async Task EveryViewOfTheClient_IsTheHostPage(string address)
    {
        using var answer = await SendAsync(address);

        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/html"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("<umb-app"));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.That(policy, Does.Contain("script-src 'self' 'sha256-").And.Contain("frame-ancestors 'self'"));
        Assert.That(ScriptSources().Match(policy).Value, Does.Not.Contain("unsafe"));
    }

    [TestCase("/umbraco/management/api/v1/nothing")]
    [TestCase("/umbraco/delivery/nothing")]
    [TestCase("/umbraco/backoffice/nothing.js")]
    [TestCase("/umbraco/backoffice/css/light.css.br")]
    [TestCase("/umbraco/backoffice/..%2fpackage.json")]
    [TestCase("/umbraco/backoffice/css/..%2f..%2f..%2fpackage.json")]
    public async Task WhatIsNotThere_IsNotTheHostPage(string address)
    {
        using var answer = await SendAsync(address);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task HostPage_KnownAlready_IsNotSentAgain()
    {
        using var first = await SendAsync("/umbraco");
        using var second = await SendAsync("/umbraco", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.That(first.Headers.CacheControl?.NoCache, Is.True);
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task FilesNamedByTheirContent_AreKeptForAYear_AndOthersAskedForAgain()
    {
        var page = await (await SendAsync("/umbraco")).Content.ReadAsStringAsync();
        using var named = await SendAsync(Script().Match(page).Groups[1].Value);
        using var other = await SendAsync("/umbraco/backoffice/css/light.css");
        using var known = await SendAsync(
            "/umbraco/backoffice/css/light.css",
            ("If-None-Match", other.Headers.ETag!.ToString())
        );

        Assert.That(named.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/javascript"));
        Assert.That(named.Headers.CacheControl?.ToString(), Is.EqualTo("public, max-age=31536000, immutable"));
        Assert.That(other.Headers.CacheControl?.NoCache, Is.True);
        Assert.That(known.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task File_IsSentInTheSmallestForm_ThatTheBrowserReads()
    {
        const string file = "/umbraco/backoffice/css/light.css";
        using var plain = await SendAsync(file);
        using var brotli = await SendAsync(file, ("Accept-Encoding", "gzip, deflate, br"));
        using var gzip = await SendAsync(file, ("Accept-Encoding", "gzip, br;q=0"));
        await using var opened = new BrotliStream(await brotli.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var reader = new StreamReader(opened);

        Assert.That(await reader.ReadToEndAsync(), Is.EqualTo(await plain.Content.ReadAsStringAsync()));
        Assert.That(brotli.Headers.Vary, Does.Contain("Accept-Encoding"));
        Assert.That(brotli.Headers.ETag, Is.Not.EqualTo(plain.Headers.ETag));
        Assert.That(gzip.Content.Headers.ContentEncoding, Is.EqualTo(new[] { "gzip" }));
    }

    [TestCase("logo")]
    [TestCase("logo-alternative")]
    [TestCase("login-logo")]
    [TestCase("login-logo-alternative")]
    [TestCase("login-background")]
    public async Task Graphics_AreThere_BeforeAnybodyHasSignedIn(string name)
    {
        using var answer = await SendAsync(EditorClient.Api + "/security/back-office/graphics/" + name);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("image/svg+xml"));
    }

    private async Task<HttpResponseMessage> SendAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return await _site.Client().SendAsync(request);
    }

    [GeneratedRegex("script-src [^;]*")]
    private static partial Regex ScriptSources();

    [GeneratedRegex("<script type=\"module\" src=\"([^\"]+)\"")]
    private static partial Regex Script();
}
