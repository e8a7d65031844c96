using System.Text.Json;
using Ibis.Core.PropertyEditors.Json;
using Ibis.Core.Vocabularies;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.Core.TermEditing.Replacing;

/// <summary>Merges terms and refuses proposals, in one background job at a time.</summary>
internal sealed class TermReplacing(
    TermCatalogue catalogue,
    ILongRunningOperationService operations,
    IKeyValueService values,
    MergedTerm merged,
    TermUsers users
)
{
    /// <summary>The kind of job, as Umbraco lists long-running operations.</summary>
    public const string Operation = "Ibis.TermReplacement";

    private const string ProgressKey = "Ibis.TermReplacement.Progress";
    private const int MostNames = 50;

    /// <summary>What the last job has done so far; null where there was none.</summary>
    public ReplacementProgress? Progress =>
        values.GetValue(ProgressKey) is { Length: > 0 } stored
            ? JsonSerializer.Deserialize<ReplacementProgress>(stored, StoredJson.Options)
            : null;

    /// <summary>Why it cannot be done; null where it can.</summary>
    /// <param name="to">Null to refuse a proposal.</param>
    public string? Fault(Guid from, Guid? to)
    {
        var terms = catalogue.Current;
        if (terms.Term(from) is not { } old)
        {
            return "The term that was to go is not there any more. Load the list again.";
        }
        var name = old.Labels.Fallback;
        if (terms.Below(from).Any())
        {
            return $"“{name}” has terms below it. Move them below another term first.";
        }
        if (to is null)
        {
            return old.State == TermState.Proposed
                ? null
                : $"“{name}” is no proposal. Merge it into another term, or delete it in the tree.";
        }
        if (terms.Term(to.Value) is not { } term)
        {
            return "The term to merge into is not there any more. Choose another.";
        }
        return terms.Current(to.Value)?.Key == from || from == to
                ? $"“{name}” cannot be merged into itself. Choose another term."
            : term.State != TermState.Accepted
                ? $"“{term.Labels.Fallback}” is not in use itself. Merge into a term that is."
            : null;
    }

    /// <summary>Begins the job.</summary>
    /// <returns>Its id; null while another one is at work.</returns>
    public async Task<Guid?> StartAsync(Guid from, Guid? to, int userId, Guid user)
    {
        var terms = catalogue.Current;
        var begun = new ReplacementProgress(
            from,
            terms.Term(from)?.Labels.Fallback ?? "",
            to,
            to is { } key ? terms.Term(key)?.Labels.Fallback : null,
            Done: 0,
            Total: 0,
            Unpublished: []
        );
        var started = await operations.RunAsync(
            Operation,
            cancellation => RunAsync(begun, userId, user, cancellation),
            allowConcurrentExecution: false,
            runInBackground: true
        );
        return started.Status == LongRunningOperationEnqueueStatus.Success ? started.Result : null;
    }

    public Task<LongRunningOperationStatus?> StatusAsync(Guid operation) => operations.GetStatusAsync(operation);

    /// <summary>The job at work, whoever began it.</summary>
    public async Task<Guid?> RunningAsync() =>
        (await operations.GetByTypeAsync(Operation, 0, 1)).Items.FirstOrDefault()?.Id;

    private async Task RunAsync(ReplacementProgress progress, int userId, Guid user, CancellationToken cancellation)
    {
        Keep(progress);
        if (progress.To is { } to)
        {
            await merged.MarkAsync(progress.From, to, userId, user);
        }
        var replacement = new TermReplacement(progress.From, progress.To);
        var found = users.Of(progress.From);
        progress = progress with { Total = found.Count };
        Keep(progress);
        foreach (var one in found)
        {
            cancellation.ThrowIfCancellationRequested();
            var waiting = await users.ChangeAsync(one, replacement, userId, user);
            progress = progress with
            {
                Done = progress.Done + 1,
                Unpublished =
                    waiting is null || progress.Unpublished.Count >= MostNames
                        ? progress.Unpublished
                        : [.. progress.Unpublished, waiting],
            };
            Keep(progress);
        }
        if (progress.To is null)
        {
            await merged.DiscardAsync(progress.From, user);
        }
    }

    private void Keep(ReplacementProgress progress) =>
        values.SetValue(ProgressKey, JsonSerializer.Serialize(progress, StoredJson.Options));
}
