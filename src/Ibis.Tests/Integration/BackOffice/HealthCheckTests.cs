using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Ibis.Tests.Integration.BackOffice;

internal sealed class HealthCheckTests
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
    public async Task EveryGroup_AnswersWithAResultForEachOfItsChecks()
    {
        var groups = await _client.GetFromJsonAsync<JsonElement>($"{EditorClient.Api}/health-check-group?take=100");
        Assert.That(groups.GetProperty("total").GetInt32(), Is.GreaterThan(3));
        foreach (
            var name in groups
                .GetProperty("items")
                .EnumerateArray()
                .Select(group => group.GetProperty("name").GetString()!)
        )
        {
            var path = $"{EditorClient.Api}/health-check-group/{Uri.EscapeDataString(name)}";
            var group = await _client.GetFromJsonAsync<JsonElement>(path);
            using var answer = await _client.PostAsync($"{path}/check", null);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), name);
            var results = await answer.Content.ReadFromJsonAsync<JsonElement>();
            Assert.That(
                results.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("id").GetGuid()),
                Is.EquivalentTo(
                    group.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("id").GetGuid())
                )
            );
        }
    }

    [Test]
    public async Task FolderThatCannotBeWritten_IsReported()
    {
        // A file where the folder should be stops even the superuser.
        var media = Path.Combine(_site.ContentRoot, "wwwroot", "media");
        Directory.Delete(media);
        await File.WriteAllTextAsync(media, string.Empty);
        try
        {
            using var answer = await _client.PostAsync(
                $"{EditorClient.Api}/health-check-group/Permissions/check",
                null
            );
            var text = await answer.Content.ReadAsStringAsync();

            Assert.That(text, Does.Contain("\"resultType\":\"Error\""));
        }
        finally
        {
            File.Delete(media);
            Directory.CreateDirectory(media);
        }
    }

    [Test]
    public async Task UnknownGroup_Is404()
    {
        using var answer = await _client.GetAsync($"{EditorClient.Api}/health-check-group/nothing");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
