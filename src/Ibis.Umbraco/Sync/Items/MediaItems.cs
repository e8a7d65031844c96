using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Sync.Items;

internal sealed class MediaItems(
    IMediaService media,
    IMediaTypeService types,
    NodeServices services,
    MediaBinaries binaries
) : NodeItems<IMedia>(SyncKind.Media, services, UmbracoObjectTypes.Media)
{
    // Umbraco works them out from the file.
    protected override IReadOnlySet<string> LeftOut { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            Constants.Conventions.Media.Width,
            Constants.Conventions.Media.Height,
            Constants.Conventions.Media.Bytes,
            Constants.Conventions.Media.Extension,
        };

    protected override string TrashRelations =>
        Constants.Conventions.RelationTypes.RelateParentMediaFolderOnDeleteAlias;

    protected override IEnumerable<IMedia> ByKeys(Guid[] keys) => media.GetByIds(keys);

    protected override IMedia? ByKey(Guid key) => media.GetById(key);

    protected override IMedia Make(string name, int parentId, SyncFile file)
    {
        var alias = file.Needed("Info", "ContentType");
        var type =
            types.Get(alias)
            ?? throw file.Refuse(
                file.Root.At("Info", "ContentType"),
                $"there is no media type '{alias}'",
                "add its file in MediaTypes or correct <ContentType>"
            );
        return new global::Umbraco.Cms.Core.Models.Media(name, parentId, type) { Key = file.Key };
    }

    protected override bool HasAllBeside(SyncFile file) => binaries.AreIn(file);

    protected override void Move(IMedia item, int parentId, SyncFile file)
    {
        var moved = media.Move(item, parentId);
        file.Accept(moved.Success, moved.Result?.Result ?? OperationResultType.Failed);
    }

    protected override Task SaveAsync(IMedia item, bool isNew, SyncFile file, SyncRun run)
    {
        // Before the item, because saving it measures the file.
        binaries.BringIn(file, run);
        var saved = media.Save(item);
        file.Accept(saved.Success, saved.Result?.Result ?? OperationResultType.Failed);
        Places.Remember(item);
        return Task.CompletedTask;
    }

    protected override Task RemoveAsync(IMedia item, SyncFile marker)
    {
        var removed = media.Delete(item);
        marker.Accept(removed.Success, removed.Result?.Result ?? OperationResultType.Failed);
        return Task.CompletedTask;
    }

    protected override async IAsyncEnumerable<IMedia> ListAsync()
    {
        await Task.CompletedTask;
        foreach (
            var item in Pages.Of(
                (page, size) => (media.GetPagedDescendants(Constants.System.Root, page, size, out var total), total)
            )
        )
        {
            yield return item;
        }
    }

    protected override Task<XElement> WriteAsync(IMedia item) => Task.FromResult(Root(item, []));
}
