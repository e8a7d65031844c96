using System.Diagnostics;
using Microsoft.Playwright;

namespace Ibis.Bench;

/// <summary>A request of the real client to the Management API.</summary>
/// <param name="Path">With <see cref="ClientCalls.Document"/> in place of the document's id.</param>
/// <param name="Wave">Requests of one wave were sent before any of them was answered.</param>
internal sealed record ClientCall(string Method, string Path, string? Body, int Wave);

/// <summary>What the real client asks for, recorded in Chromium, to be asked again about other documents.</summary>
internal sealed class ClientCalls
{
    public const string Api = "/umbraco/management/api/v1";

    /// <summary>Stands for the id of the document.</summary>
    public const string Document = "{document}";

    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    private readonly List<ClientCall> _calls = [];
    private readonly HashSet<IRequest> _open = [];
    private readonly string _document;
    private long _last = Stopwatch.GetTimestamp();
    private int _wave;
    private bool _isAnswered;

    private ClientCalls(string document) => _document = document;

    public IReadOnlyList<ClientCall> All => _calls;

    public static async Task<ClientCalls> RecordAsync(IPage page, Guid document, Func<Task> action)
    {
        var calls = new ClientCalls(document.ToString());
        page.Request += calls.Sent;
        page.Response += calls.Answered;
        await action();
        await calls.SettleAsync();
        page.Request -= calls.Sent;
        page.Response -= calls.Answered;
        return calls;
    }

    /// <param name="body">What to send instead of what was recorded, for requests with a body.</param>
    public async Task RepeatAsync(EditorSession session, Guid document, Func<ClientCall, string>? body = null)
    {
        foreach (var wave in _calls.GroupBy(call => call.Wave))
        {
            await Task.WhenAll(
                wave.Select(call =>
                    session.SendAsync(
                        call.Method,
                        call.Path.Replace(Document, document.ToString(), StringComparison.Ordinal),
                        call.Body is null || body is null ? call.Body : body(call)
                    )
                )
            );
        }
    }

    // The client keeps a connection open for news, so that the network as a whole need never become idle.
    private async Task SettleAsync()
    {
        while (!IsSettled())
        {
            await Task.Delay(100);
        }
    }

    private bool IsSettled()
    {
        lock (_calls)
        {
            return _open.Count == 0 && Stopwatch.GetElapsedTime(_last) > Settled;
        }
    }

    private void Sent(object? sender, IRequest request)
    {
        var address = new Uri(request.Url);
        if (!address.AbsolutePath.StartsWith("/umbraco/management/api/", StringComparison.Ordinal))
        {
            return;
        }
        lock (_calls)
        {
            if (_isAnswered)
            {
                _wave++;
                _isAnswered = false;
            }
            _open.Add(request);
            _last = Stopwatch.GetTimestamp();
            var path = address.PathAndQuery.Replace(_document, Document, StringComparison.OrdinalIgnoreCase);
            _calls.Add(new ClientCall(request.Method, path, request.PostData, _wave));
        }
    }

    private void Answered(object? sender, IResponse response)
    {
        lock (_calls)
        {
            if (_open.Remove(response.Request))
            {
                _isAnswered = true;
                _last = Stopwatch.GetTimestamp();
            }
        }
    }
}
