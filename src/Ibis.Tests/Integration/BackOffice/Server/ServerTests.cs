using System.Net.Http.Json;
using System.Text.Json;

namespace Ibis.Tests.Integration.BackOffice.Server;

internal sealed class ServerTests
{
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Nobody_LearnsThatTheSiteRunsAndHowToSignIn()
    {
        using var nobody = _site.Client();
        var status = await nobody.GetFromJsonAsync<JsonElement>($"{EditorClient.Api}/server/status");
        var configuration = await nobody.GetFromJsonAsync<JsonElement>($"{EditorClient.Api}/server/configuration");

        Assert.Multiple(() =>
        {
            Assert.That(status.GetProperty("serverStatus").GetString(), Is.EqualTo("Run"));
            Assert.That(configuration.GetProperty("allowLocalLogin").GetBoolean(), Is.True);
            Assert.That(configuration.GetProperty("allowPasswordReset").GetBoolean(), Is.False);
            Assert.That(configuration.GetProperty("versionCheckPeriod").GetInt32(), Is.Zero);
            Assert.That(configuration.GetProperty("umbracoCssPath").GetString(), Is.EqualTo("/css"));
            Assert.That(configuration.GetProperty("signalR").GetProperty("skipNegotiation").GetBoolean(), Is.False);
        });
    }

    [Test]
    public async Task Information_TellsTheClientThatTemplatesAreNotEdited()
    {
        using var editor = _site.SignedInAs(await _site.UserAsync("Reader", ["content"]));
        var information = await editor.GetFromJsonAsync<JsonElement>($"{EditorClient.Api}/server/information");
        var items = await editor.GetFromJsonAsync<JsonElement>($"{EditorClient.Api}/server/troubleshooting");

        Assert.Multiple(() =>
        {
            Assert.That(information.GetProperty("version").GetString(), Does.Match(@"^\d+\.\d+\.\d+"));
            Assert.That(information.GetProperty("baseUtcOffset").GetString(), Does.Match(@"^-?\d\d:\d\d$"));
            Assert.That(information.GetProperty("runtimeMode").GetString(), Is.EqualTo("Production"));
            Assert.That(
                items.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()),
                Does.Contain("Server framework")
            );
        });
    }
}
