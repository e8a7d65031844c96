using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Ibis.Tests.Integration.BackOffice.OwnAccount;

internal sealed class OwnDataTests
{
    private const string Api = $"{EditorClient.Api}/user-data";

    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Data_IsKeptFoundChangedAndDeleted_ForItsOwnerAlone()
    {
        using var owner = _site.SignedInAs(await _site.UserAsync("Owner", ["content"]));
        using var other = _site.SignedInAsAdministrator();
        var key = Guid.NewGuid();

        using var made = await owner.PostAsJsonAsync(Api, Entry(key, "1"));
        using var again = await owner.PostAsJsonAsync(Api, Entry(key, "2"));
        using var stolen = await other.GetAsync($"{Api}/{key}");
        using var overwritten = await other.PutAsJsonAsync(Api, Entry(key, "3"));
        using var removed = await other.DeleteAsync($"{Api}/{key}");
        var others = await other.GetFromJsonAsync<JsonElement>($"{Api}?groups=acme");
        using var changed = await owner.PutAsJsonAsync(Api, Entry(key, "4"));
        var found = await owner.GetFromJsonAsync<JsonElement>($"{Api}?groups=acme&identifiers=columns&skip=0&take=10");
        var missed = await owner.GetFromJsonAsync<JsonElement>($"{Api}?identifiers=rows");
        using var deleted = await owner.DeleteAsync($"{Api}/{key}");
        using var gone = await owner.GetAsync($"{Api}/{key}");

        Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Created), await made.Content.ReadAsStringAsync());
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(
            new[] { stolen, overwritten, removed, gone }.Select(answer => answer.StatusCode),
            Has.All.EqualTo(HttpStatusCode.NotFound)
        );
        Assert.That(others.GetProperty("total").GetInt32(), Is.Zero);
        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(found.GetProperty("items")[0].GetProperty("value").GetString(), Is.EqualTo("4"));
        Assert.That(missed.GetProperty("total").GetInt32(), Is.Zero);
        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private static object Entry(Guid key, string value) =>
        new
        {
            key,
            group = "acme",
            identifier = "columns",
            value,
        };
}
