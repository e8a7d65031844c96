using System.Reflection;
using Ibis.Umbraco.Sync.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Ibis.Umbraco.Sync.Runs;

/// <summary>Starts runs: one at a time, on whichever node.</summary>
internal sealed class SyncRuns(IServiceProvider services, SyncLock runLock, SyncFolders folders, SyncOptions options)
{
    private static readonly AsyncLocal<bool> Importing = new();

    /// <summary>True inside of an import, whose own changes need not be written back to files.</summary>
    public static bool IsImporting => Importing.Value;

    public static bool IsFolder(string name) =>
        typeof(SyncKind)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null))
            .OfType<SyncKind>()
            .Any(kind => kind.Folder.Equals(name, StringComparison.OrdinalIgnoreCase));

    public async Task<SyncRun> ImportAsync(
        SyncRequest request,
        ISyncProgress progress,
        CancellationToken cancellationToken
    )
    {
        await using var held = await runLock.TakeAsync(cancellationToken);
        Importing.Value = true;
        return await services.GetRequiredService<SyncImport>().RunAsync(request, progress, cancellationToken);
    }

    public async Task<SyncRun> ExportAsync(
        SyncRequest request,
        ISyncProgress progress,
        CancellationToken cancellationToken
    )
    {
        await using var held = await runLock.TakeAsync(cancellationToken);
        return await services.GetRequiredService<SyncExport>().RunAsync(request, progress, cancellationToken);
    }

    /// <summary>What a person should know about the files as a whole, or null.</summary>
    public string? Warning() =>
        VersionFile.Warning(Path.Combine(folders.WriteRoot, VersionFile.Name), options.ImagingSecret);
}
