using Ibis.Umbraco.Documents;
using Ibis.Umbraco.Scopes;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Items;
using Microsoft.Extensions.Logging;
using Npgsql;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Sync.Runs;

/// <summary>Brings files in so that each is in whole or not at all.</summary>
/// <remarks>
/// Several files share a transaction, because a durable commit costs more than a small item. When one of them fails, the
/// transaction is undone and each file is tried in one of its own. Inside of a run that is one transaction, a savepoint
/// stands before each file.
/// </remarks>
internal sealed partial class SyncTransactions(
    ICoreScopeProvider scopes,
    ScopeDatabase database,
    IIdKeyMap idKeys,
    ILogger<SyncTransactions> logger
)
{
    public async Task EachAsync(
        ISyncItems items,
        IReadOnlyList<SyncFile> files,
        SyncRun run,
        Func<SyncFile, Task<SyncOutcome>> apply
    )
    {
        if (run.DryRun || run.Request.Atomic)
        {
            await items.PrepareAsync(files, run);
            foreach (var file in files)
            {
                await InSavepointAsync(items, file, run, apply);
            }
            return;
        }
        if (files.Count > 1 && await TogetherAsync(items, files, run, apply))
        {
            return;
        }
        foreach (var file in files)
        {
            await AloneAsync(items, file, run, apply);
        }
    }

    private async Task<bool> TogetherAsync(
        ISyncItems items,
        IReadOnlyList<SyncFile> files,
        SyncRun run,
        Func<SyncFile, Task<SyncOutcome>> apply
    )
    {
        var mark = run.WarningMark;
        var changes = new List<SyncOutcome>(files.Count);
        try
        {
            using (var scope = scopes.CreateCoreScope())
            {
                GivenSortOrder.Keep(database.Transaction);
                await items.PrepareAsync(files, run);
                foreach (var file in files)
                {
                    changes.Add(await apply(file));
                }
                scope.Complete();
            }
        }
        catch (Exception exception) when (IsOfAFile(exception))
        {
            LogGroupFailed(exception, files.Count);
            run.BackTo(mark);
            Undone(items);
            return false;
        }
        for (var i = 0; i < files.Count; i++)
        {
            run.Record(items.Kind, files[i], changes[i]);
        }
        return true;
    }

    private async Task AloneAsync(ISyncItems items, SyncFile file, SyncRun run, Func<SyncFile, Task<SyncOutcome>> apply)
    {
        try
        {
            SyncOutcome change;
            using (var scope = scopes.CreateCoreScope())
            {
                GivenSortOrder.Keep(database.Transaction);
                await items.PrepareAsync([file], run);
                change = await apply(file);
                scope.Complete();
            }
            run.Record(items.Kind, file, change);
        }
        catch (Exception exception) when (IsOfAFile(exception))
        {
            Undone(items);
            Fail(items, file, run, exception);
        }
    }

    private async Task InSavepointAsync(
        ISyncItems items,
        SyncFile file,
        SyncRun run,
        Func<SyncFile, Task<SyncOutcome>> apply
    )
    {
        database.Execute("savepoint before_file");
        try
        {
            using (var scope = scopes.CreateCoreScope())
            {
                GivenSortOrder.Keep(database.Transaction);
                run.Record(items.Kind, file, await apply(file));
                scope.Complete();
            }
            database.Execute("release savepoint before_file");
        }
        catch (Exception exception) when (IsOfAFile(exception))
        {
            database.Execute("rollback to savepoint before_file");
            // What features keep for the transaction may tell of rows that are gone; the whole of it is undone in the end.
            database.Transaction.Items.Clear();
            Undone(items);
            Fail(items, file, run, exception);
        }
    }

    private void Fail(ISyncItems items, SyncFile file, SyncRun run, Exception exception)
    {
        if (exception is SyncFileException refused)
        {
            run.Fail(refused);
        }
        else
        {
            LogFailed(exception, file.Shown);
            run.Fail(
                file.Refuse(
                    $"the item could not be saved: {exception.Message}",
                    "correct the file; the log has the details"
                )
            );
        }
        run.Record(items.Kind, file, SyncChange.Fail);
    }

    // Umbraco remembers the numbers of keys, also of rows that were never committed.
    private void Undone(ISyncItems items)
    {
        idKeys.ClearCache();
        items.Forget();
    }

    // Without its database a run cannot go on to the next file.
    private static bool IsOfAFile(Exception exception) =>
        exception is not OperationCanceledException and not NpgsqlException { IsTransient: true, SqlState: null };

    [LoggerMessage(LogLevel.Debug, "A group of {Count} files is tried again one by one")]
    private partial void LogGroupFailed(Exception exception, int count);

    [LoggerMessage(LogLevel.Error, "Importing {File} failed")]
    private partial void LogFailed(Exception exception, string file);
}
