using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice;

internal sealed class SchemaSyncTests
{
    private const string Runs = EditorClient.Api + "/schema-sync/run";

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
    public async Task Report_AfterAnExport_TellsWhatWasChangedSince()
    {
        await RunAsync("Export");
        var languages = _site.Get<ILanguageService>();
        var english = (await languages.GetAsync("en"))!;
        english.IsMandatory = !english.IsMandatory;
        await languages.UpdateAsync(english, Constants.Security.SuperUserKey);

        var run = await RunAsync("Report");

        Assert.That(run.GetProperty("status").GetString(), Is.EqualTo("Succeeded"));
        var changed = run.GetProperty("result").GetProperty("items").EnumerateArray().Single();
        Assert.That(changed.GetProperty("kind").GetString(), Is.EqualTo("Languages"));
        Assert.That(changed.GetProperty("differences").GetArrayLength(), Is.EqualTo(1));
        Assert.That(
            (await languages.GetAsync("en"))!.IsMandatory,
            Is.EqualTo(english.IsMandatory),
            "a report changes nothing"
        );
    }

    [Test]
    public async Task Folder_ThatIsNone_IsRefusedWithASentence()
    {
        using var answer = await _client.PostAsJsonAsync(Runs, new { action = "Report", folder = "../etc" });

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("detail"));
    }

    [Test]
    public async Task Settings_AloneAreNotEnough()
    {
        using var settings = _site.SignedInAs(await _site.UserAsync("SettingsOnly", ["settings"]));
        using var answer = await settings.PostAsJsonAsync(Runs, new { action = "Import" });

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private async Task<JsonElement> RunAsync(string action)
    {
        using var started = await _client.PostAsJsonAsync(Runs, new { action });
        Assert.That(started.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        var id = started.Headers.GetValues("Umb-Generated-Resource").Single();
        while (true)
        {
            var run = await _client.GetFromJsonAsync<JsonElement>($"{Runs}/{id}");
            if (run.GetProperty("status").GetString() != "Running")
            {
                return run;
            }
            await Task.Yield();
        }
    }
}
