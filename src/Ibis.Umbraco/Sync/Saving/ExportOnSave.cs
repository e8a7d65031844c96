using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Items;
using Ibis.Umbraco.Sync.Runs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Scoping;

namespace Ibis.Umbraco.Sync.Saving;

/// <summary>Writes the file of an item that was saved, and a marker over the file of one that was deleted.</summary>
internal sealed partial class ExportOnSave(
    IServiceProvider services,
    SyncOptions options,
    SyncSets sets,
    ItemFiles files,
    ICoreScopeProvider scopes,
    ILogger<ExportOnSave> logger
) : IDisposable
{
    // Two saves of one item must not write its file at the same time.
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task SavedAsync(SyncKind kind, IEnumerable<Guid> keys, CancellationToken cancellationToken)
    {
        if (!IsWanted(kind))
        {
            return;
        }
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var items = services.GetServices<ISyncItems>().First(items => items.Kind == kind);
            using var scope = scopes.CreateCoreScope(autoComplete: true);
            foreach (var key in keys.Distinct())
            {
                if (await items.OneAsync(key) is { } item)
                {
                    files.Write(kind, item);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The item is saved; a folder that cannot be written must not look like a failed save.
            LogNotWritten(exception, kind.Folder);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task DeletedAsync(
        SyncKind kind,
        IEnumerable<(Guid Key, string Alias, int? Level)> items,
        CancellationToken cancellationToken
    )
    {
        if (!IsWanted(kind))
        {
            return;
        }
        await _turn.WaitAsync(cancellationToken);
        try
        {
            foreach (var (key, alias, level) in items)
            {
                files.WriteMarker(kind, key, SyncMarker.Delete, alias, level);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNotMarked(exception, kind.Folder);
        }
        finally
        {
            _turn.Release();
        }
    }

    private bool IsWanted(SyncKind kind) =>
        !SyncRuns.IsImporting
        && !SyncGroups.IsOff(options.ExportOnSave)
        && SyncGroups.Include(options.ExportOnSave, kind)
        && sets.Includes(kind, "save");

    public void Dispose() => _turn.Dispose();

    [LoggerMessage(LogLevel.Error, "The file of a saved item in {Folder} could not be written")]
    private partial void LogNotWritten(Exception exception, string folder);

    [LoggerMessage(LogLevel.Error, "The file of a deleted item in {Folder} could not be marked")]
    private partial void LogNotMarked(Exception exception, string folder);
}
