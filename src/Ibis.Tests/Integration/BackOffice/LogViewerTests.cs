using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Ibis.Tests.Integration.BackOffice;

internal sealed class LogViewerTests
{
    private const string Logs = EditorClient.Api + "/log-viewer";

    private TestSite _site = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await TestSite.StartAsync();
        _client = _site.SignedInAsAdministrator();
        var logger = _site.Get<ILoggerFactory>().CreateLogger("Ibis.Tests.LogViewer");
#pragma warning disable CA1848 // Written once.
        logger.LogWarning("The import of {File} took {Seconds} s", "a.config", 12);
        logger.LogWarning("The import of {File} took {Seconds} s", "b\nforged", 90);
        logger.LogError(new InvalidOperationException("boom"), "The import of {File} failed", "c.config");
#pragma warning restore CA1848
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
    }

    [TestCase("", 3)]
    [TestCase("Has(@Exception)", 1)]
    [TestCase("@Level='Warning' and Has(File)", 2)]
    [TestCase("Not(@Level='Warning') and StartsWith(SourceContext, 'Ibis.Tests')", 1)]
    [TestCase("Seconds > 20", 1)]
    [TestCase("@MessageTemplate = 'The import of {File} took {Seconds} s'", 2)]
    [TestCase("File like '%.config'", 2)]
    [TestCase("import of a.config", 1)]
    [TestCase("unfinished (", 0)]
    public async Task Search_FindsWhatTheExpressionSays(string expression, int count)
    {
        var found = await SearchAsync(expression);

        Assert.That(found.GetProperty("total").GetInt32(), Is.EqualTo(count));
    }

    [Test]
    public async Task LineFeedInAValue_MakesNoEntryOfItsOwn()
    {
        var found = await SearchAsync("Contains(File, 'forged')");

        var entry = found.GetProperty("items")[0];
        Assert.That(entry.GetProperty("renderedMessage").GetString(), Is.EqualTo("The import of b\nforged took 90 s"));
    }

    [Test]
    public async Task Templates_AreCounted()
    {
        await SearchAsync(string.Empty);
        var templates = await _client.GetFromJsonAsync<JsonElement>($"{Logs}/message-template");

        Assert.That(
            templates.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("count").GetInt32()),
            Does.Contain(2)
        );
    }

    [Test]
    public async Task SavedSearch_IsKeptUnderItsNameOnce()
    {
        var search = new { name = "Slow ones", query = "Seconds > 20" };
        using var saved = await _client.PostAsJsonAsync($"{Logs}/saved-search", search);
        using var again = await _client.PostAsJsonAsync($"{Logs}/saved-search", search);
        var read = await _client.GetFromJsonAsync<JsonElement>($"{Logs}/saved-search/Slow%20ones");
        using var deleted = await _client.DeleteAsync($"{Logs}/saved-search/Slow%20ones");
        using var gone = await _client.GetAsync($"{Logs}/saved-search/Slow%20ones");

        Assert.That(saved.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(read.GetProperty("query").GetString(), Is.EqualTo("Seconds > 20"));
        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    // Entries are written apart from the threads that log: the file is read until they are there.
    private async Task<JsonElement> SearchAsync(string expression)
    {
        while (true)
        {
            var all = await Find("StartsWith(SourceContext, 'Ibis.Tests')");
            if (all.GetProperty("total").GetInt32() >= 3)
            {
                return await Find(expression.Length == 0 ? "StartsWith(SourceContext, 'Ibis.Tests')" : expression);
            }
            await Task.Yield();
        }

        Task<JsonElement> Find(string filter) =>
            _client.GetFromJsonAsync<JsonElement>($"{Logs}/log?filterExpression={Uri.EscapeDataString(filter)}");
    }
}
