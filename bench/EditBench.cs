using System.Globalization;
using System.Text.Json.Nodes;
using Npgsql;

namespace Ibis.Bench;

/// <summary>What editors wait for, over HTTP, against one durable commit of a single row.</summary>
internal sealed class EditBench(DataSets sets, Report report)
{
    // Until then the runtime still compiles what runs often, which a site that has run for a minute has done.
    private const int WarmUp = 200;
    private const int Runs = 200;
    private const int WideTree = 10_000;
    private ClientCalls? _opening;
    private ClientCalls? _saving;

    public async Task RunAsync(BenchArguments asked, CancellationToken cancellation)
    {
        var first = 0d;
        foreach (var size in asked.Sizes)
        {
            Console.WriteLine($"Editing among {size:N0} practices");
            var from = await sets.GetAsync(size, cancellation);
            var database = await sets.CopyAsync(from, "ibis_bench_edit", cancellation);
            var raw = await WriteBench.CommitAsync(database);
            report.Add($"Durable single-row commit (editing, {size:N0} practices)", raw);
            var editors = await Editors.SignInAsync(database, EditorsAtOnce.Count, cancellation);
            var documents = await DocumentsAsync(database);
            await using var site = await ServeBench.StartSiteAsync(database, cached: true, cancellation);
            using var session = new EditorSession(editors[0]);
            await RecordAsync(editors[0], documents);

            await WarmUpAsync(session, documents);
            await TreeAsync(site, session, documents.Parent, size, raw);
            var open = await OpenAsync(site, session, documents.Keys, size, raw);
            if (size == asked.Sizes.Min())
            {
                first = open.P50;
            }
            else if (size == asked.Sizes.Max())
            {
                report.AtMost($"Open a document at {size:N0} against {asked.Sizes.Min():N0}", open.P50 / first, 1.3);
            }
            await SaveAsync(site, session, documents.Keys, size, raw);
            await new EditorsAtOnce(site, editors, documents.Keys, report).RunAsync(size, asked.Seconds);
        }
    }

    private async Task RecordAsync(IReadOnlyList<string> cookies, BenchDocuments documents)
    {
        if (_opening is not null)
        {
            return;
        }
        await using var window = await EditorsWindow.OpenAsync(cookies);
        _opening = await window.OpenAsync(documents.Keys[^1]);
        _saving = await window.SaveAsync(documents.Keys[^1]);
    }

    private async Task WarmUpAsync(EditorSession session, BenchDocuments documents)
    {
        for (var run = 0; run < WarmUp; run++)
        {
            await (_opening?.RepeatAsync(session, documents.Keys[run]) ?? Task.CompletedTask);
            await session.SendAsync("GET", FirstPageOf(documents.Parent), null);
        }
    }

    private static string FirstPageOf(Guid parent) =>
        $"{ClientCalls.Api}/tree/document/children?parentId={parent}&skip=0&take=50";

    private async Task TreeAsync(ChildProcess site, EditorSession session, Guid parent, int size, Timing raw)
    {
        var path = FirstPageOf(parent);
        var timing = await Timing.OfAsync(site, WarmUp, Runs, _ => session.SendAsync("GET", path, null));
        report.Add($"Tree children of a node with {size:N0}, first page", timing);
        if (size == WideTree)
        {
            report.AtMost($"Tree children of a node with {size:N0}, p99 against one commit", timing.P99 / raw.P50, 10);
        }
    }

    private async Task<Timing> OpenAsync(
        ChildProcess site,
        EditorSession session,
        IReadOnlyList<Guid> documents,
        int size,
        Timing raw
    )
    {
        var calls = _opening ?? throw new InvalidOperationException("No opening was recorded.");
        var timing = await Timing.OfAsync(
            site,
            WarmUp,
            Runs,
            run => calls.RepeatAsync(session, documents[(run + WarmUp + 1) * 3 % documents.Count])
        );
        foreach (var call in calls.All)
        {
            var path = call.Path.Replace(ClientCalls.Document, documents[0].ToString(), StringComparison.Ordinal);
            var one = await Timing.OfAsync(site, 0, Runs, _ => session.SendAsync(call.Method, path, call.Body));
            Console.WriteLine(
                $"  {call.Wave} {one.Processor:0.00} ms of processor time: {call.Method} {call.Path.Split("&id=")[0]}"
            );
        }
        report.Add($"Open a document, all {calls.All.Count} calls of the client, {size:N0} practices", timing);
        report.AtMost($"Open a document against one commit, {size:N0} practices", timing.P50 / raw.P50, 30);
        return timing;
    }

    private async Task SaveAsync(
        ChildProcess site,
        EditorSession session,
        IReadOnlyList<Guid> documents,
        int size,
        Timing raw
    )
    {
        var calls = _saving ?? throw new InvalidOperationException("No saving was recorded.");
        var drafts = new Queue<(Guid Key, JsonNode Draft)>();
        for (var run = 0; run < 2 * (WarmUp + Runs); run++)
        {
            var key = documents[(run * 3 + 1) % documents.Count];
            drafts.Enqueue((key, EditedDraft.Of(await session.ReadAsync($"{ClientCalls.Api}/document/{key}"), run)));
        }
        var timing = await Timing.OfAsync(
            site,
            WarmUp,
            Runs,
            _ =>
            {
                var (key, draft) = drafts.Dequeue();
                return session.SendAsync("PUT", $"{ClientCalls.Api}/document/{key}", draft.ToJsonString());
            }
        );
        report.Add($"Save, {size:N0} practices", timing);
        report.AtMost($"Save against one commit, {size:N0} practices", timing.P50 / raw.P50, 10);
        var whole = await Timing.OfAsync(
            site,
            WarmUp,
            Runs,
            _ =>
            {
                var (key, draft) = drafts.Dequeue();
                return calls.RepeatAsync(session, key, _ => draft.ToJsonString());
            }
        );
        report.Add($"Save, all {calls.All.Count} calls of the client, {size:N0} practices", whole);
    }

    private static async Task<BenchDocuments> DocumentsAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        return await Practices.FindAsync(connection);
    }
}

/// <param name="Parent">The node that all of them lie below.</param>
internal sealed record BenchDocuments(Guid Parent, IReadOnlyList<Guid> Keys);

/// <summary>A document as the client sends it, with another text.</summary>
internal static class EditedDraft
{
    public static JsonNode Of(JsonNode opened, int run)
    {
        var values = (JsonArray)opened["values"]!.DeepClone();
        var summary =
            values.FirstOrDefault(value => value?["alias"]?.GetValue<string>() == "summary")
            ?? throw new InvalidOperationException("The model practice has no summary.");
        summary["value"] = string.Create(CultureInfo.InvariantCulture, $"Measured {run} {Guid.NewGuid():N}");
        return new JsonObject
        {
            ["values"] = values,
            ["variants"] = opened["variants"]!.DeepClone(),
            ["template"] = opened["template"]?.DeepClone(),
            ["culturesToPublish"] = new JsonArray("en"),
            ["cultures"] = new JsonArray("en"),
        };
    }
}
