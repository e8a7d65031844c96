using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Ibis.Tests.Integration.BackOffice.MemberGroups;

internal sealed class MemberGroupTests
{
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Group_IsMadeRenamedListedAndDeleted()
    {
        using var client = _site.SignedInAsAdministrator();
        var id = Guid.NewGuid();

        using var made = await client.PostAsJsonAsync(Api("member-group"), new { id, name = "Readers" });
        using var twin = await client.PostAsJsonAsync(Api("member-group"), new { name = "Readers" });
        using var renamed = await client.PutAsJsonAsync(Api($"member-group/{id}"), new { name = "Subscribers" });
        var list = await client.GetFromJsonAsync<JsonElement>(Api("member-group?skip=0&take=100"));
        var items = await client.GetFromJsonAsync<JsonElement>(Api($"item/member-group?id={id}"));
        using var deleted = await client.DeleteAsync(Api($"member-group/{id}"));
        using var gone = await client.GetAsync(Api($"member-group/{id}"));

        Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(twin.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(renamed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(list.GetProperty("items")[0].GetProperty("name").GetString(), Is.EqualTo("Subscribers"));
        Assert.That(items[0].GetProperty("id").GetGuid(), Is.EqualTo(id));
        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static string Api(string path) => $"{EditorClient.Api}/{path}";
}
