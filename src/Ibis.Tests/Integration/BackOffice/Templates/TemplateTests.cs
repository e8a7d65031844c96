using System.Net;
using System.Net.Http.Json;
using Ibis.Tests.Integration.BackOffice.Types;
using Ibis.Tests.Integration.ContentTypes;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.Templates;

internal sealed class TemplateTests
{
    private TestSite _site = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await TestSite.StartAsync();
        _client = _site.SignedInAsAdministrator();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Template_IsShownAndFound()
    {
        var key = Guid.NewGuid();
        var created = await _site
            .Get<ITemplateService>()
            .CreateAsync("Practice page", "practicePage", "@* page *@", ATypes.User, key);
        Assert.That(created.Success, Is.True, created.Status.ToString());

        var template = await _client.ReadAsync($"template/{key}");
        var root = await _client.ReadAsync("tree/template/root?skip=0&take=10");
        var ancestors = await _client.ReadListAsync($"tree/template/ancestors?descendantId={key}");
        var items = await _client.ReadListAsync($"item/template?id={key}");
        var found = await _client.ReadAsync("item/template/search?query=practicep&skip=0&take=10");

        Assert.That((string?)template["alias"], Is.EqualTo("practicePage"));
        Assert.That(root["items"]!.AsArray().Select(node => (string?)node!["id"]), Does.Contain(key.ToString()));
        Assert.That(ancestors, Has.Count.EqualTo(1));
        Assert.That(items, Has.Count.EqualTo(1));
        Assert.That((int?)found["total"], Is.EqualTo(1));
    }

    [Test]
    public async Task Template_IsNotEditedHere_AndSaysWhy()
    {
        var address = $"{EditorClient.Api}/template";
        var body = new
        {
            name = "New",
            alias = "new",
            content = "",
        };
        using var created = await _client.PostAsJsonAsync(address, body);
        using var changed = await _client.PutAsJsonAsync($"{address}/{Guid.NewGuid()}", body);
        using var deleted = await _client.DeleteAsync($"{address}/{Guid.NewGuid()}");

        foreach (var answer in new[] { created, changed, deleted })
        {
            Assert.That(await answer.RefusalAsync(HttpStatusCode.BadRequest), Is.EqualTo("NotAllowedInProductionMode"));
        }
    }
}
