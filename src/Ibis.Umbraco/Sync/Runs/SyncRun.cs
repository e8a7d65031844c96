using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Items;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Sync.Runs;

/// <summary>What one run was asked for, knows and has found out.</summary>
internal sealed class SyncRun(SyncRequest request)
{
    private readonly List<SyncProblem> _problems = [];
    private readonly List<SyncProblem> _warnings = [];
    private readonly Dictionary<(string File, Guid Key), SyncResult> _results = [];
    private readonly Dictionary<SyncKind, Dictionary<Guid, string>> _files = [];

    public SyncRequest Request => request;

    public bool Force => request.Force;

    /// <summary>Nothing stays: everything happens in a transaction that is undone.</summary>
    public bool DryRun => request.DryRun;

    public IReadOnlyList<SyncProblem> Problems => _problems;

    public IReadOnlyList<SyncProblem> Warnings => _warnings;

    public IReadOnlyCollection<SyncResult> Results => _results.Values;

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

    public void Record(SyncKind kind, SyncFile file, SyncChange change)
    {
        // The second pass sees items that the first one made; what counts for the person is the first change.
        if (change == SyncChange.NoChange && _results.ContainsKey((file.Shown, file.Key)))
        {
            return;
        }
        if (
            change == SyncChange.Update
            && _results.TryGetValue((file.Shown, file.Key), out var first)
            && first.Change == SyncChange.Create
        )
        {
            return;
        }
        _results[(file.Shown, file.Key)] = new SyncResult(kind, file.Shown, file.Alias, change);
    }

    public void Know(SyncKind kind, IEnumerable<SyncFile> files)
    {
        var aliases = new Dictionary<Guid, string>();
        foreach (var file in files.Where(file => file.Marker is null))
        {
            aliases[file.Key] = file.Alias;
        }
        _files[kind] = aliases;
    }

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

    public void BackTo(int warningMark) => _warnings.RemoveRange(warningMark, _warnings.Count - warningMark);
}

/// <summary>What happened to the item of one file.</summary>
/// <param name="Name">The alias or name in the file.</param>
internal sealed record SyncResult(SyncKind Kind, string File, string Name, SyncChange Change);

/// <param name="Folder">A kind's folder such as Content, to bring in that kind only; null for all.</param>
/// <param name="Group">A group of kinds such as Settings; null for all.</param>
internal sealed record SyncRequest(
    bool DryRun = false,
    bool Atomic = false,
    bool Force = false,
    string? Folder = null,
    string? Group = null
);
