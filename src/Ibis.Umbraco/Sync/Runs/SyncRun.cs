using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Items;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Sync.Runs;

/// <summary>What one run was asked for, knows and has found out.</summary>
internal sealed class SyncRun(SyncRequest request, SyncSets sets)
{
    private readonly List<SyncProblem> _problems = [];
    private readonly List<SyncProblem> _warnings = [];
    private readonly Dictionary<(string File, Guid Key), SyncItemResult> _results = [];
    private readonly Dictionary<SyncKind, Dictionary<Guid, string>> _files = [];

    public SyncRequest Request => request;

    public bool Force => request.Force;

    public SyncHandler Handler(SyncKind kind) => sets.Of(kind);

    /// <summary>Whether this run made the item of the file.</summary>
    public bool Made(SyncFile file) =>
        _results.TryGetValue((file.Shown, file.Key), out var result) && result.Change == SyncChange.Create;

    /// <summary>Nothing stays: everything happens in a transaction that is undone.</summary>
    public bool DryRun => request.Action == SyncAction.Report;

    public IReadOnlyList<SyncProblem> Problems => _problems;

    public IReadOnlyList<SyncProblem> Warnings => _warnings;

    public IReadOnlyCollection<SyncItemResult> Results => _results.Values;

    /// <summary>What there is to know about the files as a whole.</summary>
    public string? Note { get; set; }

    public void Fail(SyncFileException exception) => Fail(exception.Problem);

    public void Fail(SyncProblem problem) => _problems.Add(problem);

    /// <summary>For something in a file that is left out, while the rest of the item goes in.</summary>
    public void Warn(SyncFileException exception)
    {
        if (!_warnings.Contains(exception.Problem))
        {
            _warnings.Add(exception.Problem);
        }
    }

    public IReadOnlyList<SyncFile> Failed(IReadOnlyList<SyncFile> files)
    {
        var failed = Results
            .Where(result => result.Change == SyncChange.Fail)
            .Select(result => result.File)
            .ToHashSet(StringComparer.Ordinal);
        return failed.Count == 0 ? [] : [.. files.Where(file => failed.Contains(file.Shown))];
    }

    /// <summary>Forgets how these files failed, because they are tried again.</summary>
    public void TakeBack(IReadOnlyList<SyncFile> files)
    {
        var shown = files.Select(file => file.Shown).ToHashSet(StringComparer.Ordinal);
        _problems.RemoveAll(problem => shown.Contains(problem.File));
        foreach (var file in files)
        {
            _results.Remove((file.Shown, file.Key));
        }
    }

    public void Record(SyncKind kind, SyncFile file, SyncOutcome outcome)
    {
        // The second pass sees items that the first one made; what counts for the person is the first change.
        var all = _results.TryGetValue((file.Shown, file.Key), out var first)
            ? new SyncOutcome(first.Change, first.Differences).Then(outcome)
            : outcome;
        _results[(file.Shown, file.Key)] = new SyncItemResult(
            kind.Folder,
            file.Shown,
            file.Alias,
            all.Change,
            all.Differences
        );
    }

    public SyncRunResult ToResult() =>
        new(
            Results.CountBy(result => result.Change).ToDictionary(),
            [.. Results.Where(result => result.Change != SyncChange.NoChange)],
            [.. _warnings],
            [.. _problems],
            Note
        );

    public void Know(SyncKind kind, IEnumerable<SyncFile> files)
    {
        var aliases = new Dictionary<Guid, string>();
        foreach (var file in files.Where(file => file.Marker is null))
        {
            aliases[file.Key] = file.Alias;
        }
        _files[kind] = aliases;
    }

    /// <summary>A type has a passing alias, until the owner of the one it is to have has been imported.</summary>
    public bool IsSwapping { get; set; }

    public bool HasFile(SyncKind kind, Guid key) => _files.TryGetValue(kind, out var files) && files.ContainsKey(key);

    /// <summary>Whether a file of this run gives the type with that key another alias than this one.</summary>
    public bool Brings(Type type, Guid key, string alias)
    {
        var kind =
            type == typeof(IContentType) ? SyncKind.ContentTypes
            : type == typeof(IMediaType) ? SyncKind.MediaTypes
            : SyncKind.MemberTypes;
        return _files.TryGetValue(kind, out var files)
            && files.TryGetValue(key, out var other)
            && !string.Equals(other, alias, StringComparison.OrdinalIgnoreCase);
    }

    public int WarningMark => _warnings.Count;

    /// <summary>Takes the warnings since the mark back and answers with the first of them.</summary>
    public SyncProblem? FirstSince(int warningMark)
    {
        var first = _warnings.Count > warningMark ? _warnings[warningMark] : null;
        BackTo(warningMark);
        return first;
    }

    public void BackTo(int warningMark) => _warnings.RemoveRange(warningMark, _warnings.Count - warningMark);
}
