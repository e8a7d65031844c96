using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>Relation types without their relations. Those that every Umbraco makes itself are left out.</summary>
internal sealed class RelationTypeItems(IRelationService relations, SyncFileNames names)
    : SyncItems<IRelationType>(SyncKind.RelationTypes)
{
    private static readonly HashSet<string> MadeByUmbraco = new(
        [
            Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias,
            Constants.Conventions.RelationTypes.RelateParentMediaFolderOnDeleteAlias,
            Constants.Conventions.RelationTypes.RelateDocumentOnCopyAlias,
            Constants.Conventions.RelationTypes.RelatedMediaAlias,
            Constants.Conventions.RelationTypes.RelatedDocumentAlias,
        ],
        StringComparer.OrdinalIgnoreCase
    );

    public override IReadOnlyList<SyncFile> InOrder(IReadOnlyList<SyncFile> files, SyncRun run) =>
        [.. files.Where(file => !MadeByUmbraco.Contains(file.Alias))];

    protected override Task<IRelationType?> FindAsync(SyncFile file, SyncRun run) =>
        Task.FromResult(relations.GetRelationTypeById(file.Key) ?? relations.GetRelationTypeByAlias(file.Alias));

    protected override Task<IRelationType> ApplyAsync(
        IRelationType? existing,
        SyncFile file,
        SyncPass pass,
        SyncRun run
    )
    {
        var name = file.Needed("Info", "Name");
        var item = existing ?? new RelationType(file.Alias, name) { Key = file.Key };
        item.Alias = file.Alias;
        item.Name = name;
        item.ParentObjectType = file.Root.Guid("Info", "ParentType");
        item.ChildObjectType = file.Root.Guid("Info", "ChildType");
        item.IsBidirectional = file.Root.Flag("Info", "Bidirectional") ?? false;
        if (item is IRelationTypeWithIsDependency dependency)
        {
            dependency.IsDependency = file.Root.Flag("Info", "IsDependency") ?? false;
        }
        return Task.FromResult(item);
    }

    protected override Task SaveAsync(IRelationType item, bool isNew, SyncFile file, SyncRun run)
    {
        relations.Save(item);
        return Task.CompletedTask;
    }

    protected override Task RemoveAsync(IRelationType item, SyncFile marker)
    {
        relations.Delete(item);
        return Task.CompletedTask;
    }

    protected override async IAsyncEnumerable<IRelationType> ListAsync()
    {
        await Task.CompletedTask;
        foreach (var item in relations.GetAllRelationTypes().Where(item => !MadeByUmbraco.Contains(item.Alias)))
        {
            yield return item;
        }
    }

    protected override Task<IRelationType?> GetAsync(Guid key) => Task.FromResult(relations.GetRelationTypeById(key));

    protected override Task<XElement> WriteAsync(IRelationType item) =>
        Task.FromResult(
            new XElement(
                Kind.Root,
                new XAttribute("Key", item.Key),
                new XAttribute("Alias", item.Alias),
                new XAttribute("Level", 0),
                new XElement(
                    "Info",
                    new XElement("Name", item.Name),
                    new XElement("ParentType", item.ParentObjectType),
                    new XElement("ChildType", item.ChildObjectType),
                    new XElement("Bidirectional", item.IsBidirectional),
                    new XElement("IsDependency", item is IRelationTypeWithIsDependency { IsDependency: true })
                )
            )
        );

    protected override async Task<SyncItem> ItemAsync(IRelationType item) =>
        new(item.Key, item.Alias, names.OfAlias(item.Alias), await WriteAsync(item));
}
