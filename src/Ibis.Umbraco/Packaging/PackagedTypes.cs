using System.Xml.Linq;
using Ibis.Umbraco.Sync;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Items;
using Ibis.Umbraco.Sync.Runs;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Packaging;

/// <summary>Brings one packaged type in, with the code that brings in uSync's files.</summary>
internal sealed class PackagedTypes(IServiceProvider services, SyncSets sets)
{
    public T Import<T>(XElement packaged, SyncKind kind, IContentTypeBaseService<T> types)
        where T : class, IContentTypeComposition
    {
        var missing = PackagedTypeXml.PartsOf(packaged).Where(alias => types.Get(alias) is null).ToList();
        if (missing.Count > 0)
        {
            throw new PackagedTypeException(
                $"The type is made of others that this site lacks: {string.Join(", ", missing)}. Import those first."
            );
        }
        try
        {
            var file = PackagedTypeXml.ToSyncFile(packaged, kind);
            // Umbraco's contract is synchronous; no context waits for this thread.
            ImportAsync(file, kind).GetAwaiter().GetResult();
            return types.Get(file.Key)
                ?? throw new PackagedTypeException($"The type '{file.Alias}' could not be made. Check the file.");
        }
        catch (SyncFileException exception)
        {
            throw new PackagedTypeException(exception.Message, exception);
        }
    }

    private async Task ImportAsync(SyncFile file, SyncKind kind)
    {
        var run = new SyncRun(new SyncRequest(SyncAction.Import, Force: true), sets);
        // They remember what they looked up, so that each import has its own.
        var items = services.GetServices<ISyncItems>().Single(one => one.Kind == kind);
        await items.PrepareAsync([file], run);
        await items.ImportAsync(file, SyncPass.First, run);
        await items.ImportAsync(file, SyncPass.Second, run);
    }
}
