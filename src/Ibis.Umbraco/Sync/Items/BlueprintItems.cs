using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Sync.Items;

internal sealed class BlueprintItems(DocumentServices documents, NodeServices services)
    : DocumentItems(SyncKind.Blueprints, documents, services, UmbracoObjectTypes.DocumentBlueprint)
{
    protected override IEnumerable<IContent> ByKeys(Guid[] keys) => keys.Select(ByKey).OfType<IContent>();

    protected override IContent? ByKey(Guid key) => Content.GetBlueprintById(key);

    protected override IContent Make(string name, int parentId, SyncFile file)
    {
        var item = base.Make(name, parentId, file);
        item.Blueprint = true;
        return item;
    }

    protected override void Move(IContent item, int parentId, SyncFile file) => item.ParentId = parentId;

    protected override Task SaveAsync(IContent item, bool isNew, SyncFile file, SyncRun run)
    {
        Content.SaveBlueprint(item, null);
        Places.Remember(item);
        return Task.CompletedTask;
    }

    protected override Task RemoveAsync(IContent item, SyncFile marker)
    {
        Content.DeleteBlueprint(item);
        return Task.CompletedTask;
    }

    protected override async IAsyncEnumerable<IContent> ListAsync()
    {
        await Task.CompletedTask;
        foreach (var item in Content.GetBlueprintsForContentTypes())
        {
            yield return item;
        }
    }

    protected override async Task<XElement> WriteAsync(IContent item) =>
        Root(
            item,
            [
                new XElement("Published", new XAttribute("Default", false)),
                new XElement("Schedule"),
                await TemplateAsync(item),
                new XElement("IsBlueprint", true),
            ]
        );
}
