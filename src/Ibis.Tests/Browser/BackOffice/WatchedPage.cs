using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>A page with what its browser complained of: errors, failed requests, violations of the content security policy.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    private WatchedPage(IPage page) => Page = page;

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (_complaints)
            {
                return [.. _complaints];
            }
        }
    }

    public static async Task<WatchedPage> OpenAsync(IBrowserContext context)
    {
        context.SetDefaultTimeout(60_000);
        var watched = new WatchedPage(await context.NewPageAsync());
        watched.Page.PageError += (_, error) => watched.Add($"error: {error}");
        watched.Page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                watched.Add($"{response.Status} {response.Request.Method} {new Uri(response.Url).PathAndQuery}");
            }
        };
        watched.Page.Console += (_, message) =>
        {
            // A failed request is named above, with its address.
            if (
                message.Type == "error"
                && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
            )
            {
                watched.Add($"console: {message.Text}");
            }
        };
        return watched;
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    private void Add(string complaint)
    {
        lock (_complaints)
        {
            _complaints.Add(complaint);
        }
    }
}
