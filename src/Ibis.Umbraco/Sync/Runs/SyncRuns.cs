using System.Reflection;
using Ibis.Umbraco.Sync.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Ibis.Umbraco.Sync.Runs;

/// <summary>Does what a request asks for, in a transaction or many.</summary>
internal sealed class SyncRuns(IServiceProvider services, SyncFolders folders, SyncOptions options)
{
    private static readonly AsyncLocal<bool> Importing = new();

    private static readonly HashSet<string> Folders = new(
        typeof(SyncKind)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null))
            .OfType<SyncKind>()
            .Select(kind => kind.Folder),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>True inside of an import, whose own changes need not be written back to files.</summary>
    public static bool IsImporting => Importing.Value;

    /// <summary>What a request names that does not exist, as a sentence; null when all is well.</summary>
    public static string? Wrong(SyncRequest request) =>
        request.Folder is { } folder && !Folders.Contains(folder)
            ? $"There is no folder '{folder}'; the folders are {string.Join(", ", Folders)}."
        : SyncGroups.Unknown(request.Group) is { } group
            ? $"There is no group '{group}'; the groups are Settings, Content and All."
        : null;

    public static void Check(SyncRequest request)
    {
        if (Wrong(request) is { } wrong)
        {
            throw new ArgumentException(wrong, nameof(request));
        }
    }

    public async Task RunAsync(SyncRun run, ISyncProgress progress, CancellationToken cancellationToken)
    {
        if (run.Request.Action == SyncAction.Export)
        {
            await services.GetRequiredService<SyncExport>().RunAsync(run, progress, cancellationToken);
            return;
        }
        run.Note = options.ShowVersionCheckWarning
            ? VersionFile.Warning(Path.Combine(folders.WriteRoot, VersionFile.Name), options.ImagingSecret)
            : null;
        Importing.Value = true;
        await services.GetRequiredService<SyncImport>().RunAsync(run, progress, cancellationToken);
    }
}
