using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using static Ibis.Tests.Integration.DeliveryApi.DeliveryBench;

namespace Ibis.Tests.Integration.Serving;

internal sealed class PackedFileTests
{
    private static readonly DateTime Changed = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly string Text = string.Concat(Enumerable.Repeat("main { color: teal; }\n", 500));

    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await TestSite.StartAsync(settings: Settings(cached: true));

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [TestCase("gzip, deflate, br", "br")]
    [TestCase("gzip", "gzip")]
    public async Task File_IsSentPacked_AndUnpacksToItself(string accepted, string coding)
    {
        Write("packed.css", Text);

        using var answer = await _site.SendAsync("/packed.css", ("Accept-Encoding", accepted));

        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.That(answer.Content.Headers.ContentEncoding, Is.EqualTo(new[] { coding }));
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/css"));
        Assert.That(answer.Content.Headers.ContentLength, Is.EqualTo(bytes.Length).And.LessThan(Text.Length / 10));
        Assert.That(answer.Headers.Vary, Does.Contain("Accept-Encoding"));
        Assert.That(Unpacked(bytes, coding), Is.EqualTo(Text));
    }

    [Test]
    public async Task File_IsPackedOnce_ForEachOfItsVersions()
    {
        Write("once.css", Text);
        using var first = await _site.SendAsync("/once.css", ("Accept-Encoding", "br"));
        // Seen from outside the same version, so whoever packs again sends something else.
        Write("once.css", Text.Replace("teal", "pink"));
        using var second = await _site.SendAsync("/once.css", ("Accept-Encoding", "br"));
        Write("once.css", Text.Replace("teal", "navy"), Changed.AddSeconds(1));
        using var third = await _site.SendAsync("/once.css", ("Accept-Encoding", "br"));

        Assert.That(Unpacked(await second.Content.ReadAsByteArrayAsync(), "br"), Is.EqualTo(Text));
        Assert.That(second.Headers.ETag, Is.EqualTo(first.Headers.ETag));
        Assert.That(Unpacked(await third.Content.ReadAsByteArrayAsync(), "br"), Does.Contain("navy"));
        Assert.That(third.Headers.ETag, Is.Not.EqualTo(first.Headers.ETag));
    }

    [Test]
    public async Task Form_ThatTheBrowserHas_IsNotSentAgain_AndNoOtherIsTakenForIt()
    {
        Write("known.css", Text);
        using var brotli = await _site.SendAsync("/known.css", ("Accept-Encoding", "br"));
        var tag = ("If-None-Match", brotli.Headers.ETag!.ToString());

        using var same = await _site.SendAsync("/known.css", ("Accept-Encoding", "br"), tag);
        using var other = await _site.SendAsync("/known.css", ("Accept-Encoding", "gzip"), tag);
        using var plain = await _site.SendAsync("/known.css", tag);

        Assert.That(same.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await plain.Content.ReadAsStringAsync(), Is.EqualTo(Text));
    }

    [Test]
    public async Task PackedFile_IsKeptForAYear_OnlyUnderTheVersionOfItsBytes()
    {
        Write("year.css", Text);
        var own = _site.Get<IFileVersionProvider>().AddFileVersionToPath(PathString.Empty, "/year.css");

        using var versioned = await _site.SendAsync(own, ("Accept-Encoding", "br"));
        using var unversioned = await _site.SendAsync("/year.css", ("Accept-Encoding", "br"));

        Assert.That(versioned.Headers.CacheControl?.MaxAge, Is.EqualTo(TimeSpan.FromDays(365)));
        Assert.That(unversioned.Headers.CacheControl?.NoCache, Is.True);
    }

    [TestCase("/../appsettings.css")]
    [TestCase("/missing.css")]
    [TestCase("/folder.css")]
    public async Task WhatIsNoFile_IsNotFound(string address)
    {
        Directory.CreateDirectory(Path.Combine(_site.ContentRoot, "wwwroot", "folder.css"));

        using var answer = await _site.SendAsync(address, ("Accept-Encoding", "br"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private void Write(string name, string text, DateTime? changed = null)
    {
        var path = Path.Combine(_site.ContentRoot, "wwwroot", name);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, changed ?? Changed);
    }

    private static string Unpacked(byte[] bytes, string coding)
    {
        using var packed = new MemoryStream(bytes);
        using Stream plain =
            coding == "br"
                ? new BrotliStream(packed, CompressionMode.Decompress)
                : new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        return reader.ReadToEnd();
    }
}
