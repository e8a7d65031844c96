using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Manifest;

namespace Ibis.Tests.Integration.BackOffice;

internal sealed partial class PackageTests
{
    private const string Manifests = EditorClient.Api + "/manifest/manifest";

    // Of a project that the site refers to; see its web root.
    private const string Ours = "IBIS";

    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        await BuiltClient.EnsureAsync();
        _site = await TestSite.StartAsync();
        AcmePackage.PutInto(_site.ContentRoot);
        AcmePackage.Write(_site.ContentRoot, "secret.dll", "not for browsers");
        Add(
            "Open",
            """{ "name": "Open", "allowPublicAccess": true, "allowCacheBusting": false, "version": "9", "extensions": [] }"""
        );
        Add("Broken", """{ "name": "Broken", "extensions": [ { "type": "dashboard" """);
        Add("Nameless", """{ "name": " ", "extensions": [] }""");
        Add("NoAlias", """{ "name": "No alias", "extensions": [{ "type": "dashboard" }] }""");
        Add(
            "Deep/Inside",
            """{ "name": "Inside", "extensions": [], "importmap": { "imports": { "acme/words": "/theirs.js", "@umbraco-cms/backoffice/event": "/theirs.js" } } }"""
        );
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Packages_AreListed_WithoutThoseThatCannotBeRead()
    {
        using var client = _site.SignedInAsAdministrator();

        Assert.That(await NamesAsync(client, "/private"), Is.EqualTo(new[] { "Acme Mood", "Inside", Ours }));
        Assert.That(await NamesAsync(client, "/public"), Is.EqualTo(new[] { "Open" }));
        Assert.That(await NamesAsync(client, ""), Is.EqualTo(new[] { "Acme Mood", "Inside", Ours, "Open" }));
    }

    [Test]
    public async Task Package_BringsItsExtensions_AndWhatItsAddressesChangeWith()
    {
        using var client = _site.SignedInAsAdministrator();

        var packages = await client.GetFromJsonAsync<JsonElement[]>(Manifests);

        var mood = packages!.Single(package => package.GetProperty("name").GetString() == "Acme Mood");
        Assert.That(mood.GetProperty("cacheBuster").GetString(), Is.EqualTo("1.2.3"));
        var dashboard = mood.GetProperty("extensions")[0];
        Assert.That(dashboard.GetProperty("meta").GetProperty("label").GetString(), Is.EqualTo("Mood of the day"));
        Assert.That(dashboard.GetProperty("weight").GetInt32(), Is.EqualTo(200));
        var open = packages!.Single(package => package.GetProperty("name").GetString() == "Open");
        Assert.That(open.GetProperty("cacheBuster").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Package_OfAProjectThatTheSiteRefersTo_IsServedFromTheWebRoot()
    {
        using var client = _site.SignedInAsAdministrator();

        var packages = await client.GetFromJsonAsync<JsonElement[]>(Manifests);
        var ours = packages!.Single(package => package.GetProperty("name").GetString() == Ours);
        var bundle = ours.GetProperty("extensions").EnumerateArray().Single();
        using var script = await client.GetAsync(bundle.GetProperty("js").GetString());

        Assert.That(bundle.GetProperty("type").GetString(), Is.EqualTo("bundle"));
        Assert.That(script.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(script.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/javascript"));
        Assert.That(await script.Content.ReadAsStringAsync(), Does.Contain("Ibis.PropertyEditorUi."));
    }

    [Test]
    public async Task Visitor_SeesOnlyPublicPackages()
    {
        using var client = _site.Client();
        using var all = await client.GetAsync(Manifests);
        using var some = await client.GetAsync(Manifests + "/private");

        Assert.That(all.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(some.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await NamesAsync(client, "/public"), Is.EqualTo(new[] { "Open" }));
    }

    [Test]
    public async Task HostPage_NamesWhatPackagesAdd_AndTheClientKeepsItsNames()
    {
        using var client = _site.Client();

        var html = await client.GetStringAsync("/umbraco");

        using var map = JsonDocument.Parse(ImportMap().Match(html).Groups[1].Value);
        var imports = map.RootElement.GetProperty("imports");
        Assert.That(
            imports.GetProperty("acme/words").GetString(),
            Is.EqualTo("/App_Plugins/Acme.Mood/words.js?umb__rnd=1.2.3")
        );
        Assert.That(
            imports.GetProperty("@umbraco-cms/backoffice/event").GetString(),
            Does.StartWith("/umbraco/backoffice/")
        );
        var scope = map.RootElement.GetProperty("scopes").GetProperty("/App_Plugins/Acme.Mood/");
        Assert.That(scope.GetProperty("acme/own").GetString(), Is.EqualTo("/App_Plugins/Acme.Mood/words.js?1.2.3"));
    }

    [Test]
    public async Task OtherExtensions_FindThePackagesThroughUmbracosService()
    {
        var found = await _site.Get<IPackageManifestService>().GetPrivatePackageManifestsAsync();

        Assert.That(found.Select(manifest => manifest.Name), Does.Contain("Acme Mood"));
    }

    [Test]
    public async Task FilesOfAPackage_AreServed_AndAskedForAgain()
    {
        using var client = _site.Client();
        using var first = await client.GetAsync("/App_Plugins/Acme.Mood/words.js?umb__rnd=1.2.3");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/App_Plugins/Acme.Mood/words.js");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(again);

        Assert.That(first.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/javascript"));
        Assert.That(first.Headers.CacheControl?.NoCache, Is.True);
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [TestCase("/App_Plugins/Acme.Mood/secret.dll")]
    [TestCase("/App_Plugins/Acme.Mood")]
    [TestCase("/App_Plugins/Acme.Mood/none.js")]
    [TestCase("/App_Plugins/..%2fappsettings.json")]
    [TestCase("/App_Plugins/Acme.Mood/..%2f..%2fappsettings.json")]
    [TestCase("/App_Plugins/%2fetc%2fhosts.json")]
    public async Task WhatIsNoFileForBrowsers_IsNotServed(string address)
    {
        AcmePackage.Write(_site.ContentRoot, "appsettings.json", "{}", folder: "");
        using var client = _site.Client();

        using var answer = await client.GetAsync(address);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private void Add(string folder, string manifest) =>
        AcmePackage.Write(_site.ContentRoot, "umbraco-package.json", manifest, "App_Plugins/" + folder);

    private static async Task<IEnumerable<string?>> NamesAsync(HttpClient client, string list) =>
        (await client.GetFromJsonAsync<JsonElement[]>(Manifests + list))!.Select(package =>
            package.GetProperty("name").GetString()
        );

    [GeneratedRegex("<script type=\"importmap\">(.*?)</script>")]
    private static partial Regex ImportMap();
}
