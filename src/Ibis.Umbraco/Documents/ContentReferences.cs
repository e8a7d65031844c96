using Ibis.Umbraco.Scopes;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;

namespace Ibis.Umbraco.Documents;

/// <summary>Something that a value of an item points to.</summary>
internal sealed record ContentReference(string RelationTypeAlias, Guid Key);

/// <summary>Relations for what the values of an item point to.</summary>
internal sealed partial class ContentReferences(
    ScopeDatabase database,
    ICoreScopeProvider scopes,
    Lazy<PropertyEditorCollection> editors,
    Lazy<DataValueReferenceFactoryCollection> factories,
    IRelationRepository relations,
    IRelationTypeRepository relationTypes,
    ILogger<ContentReferences> logger
)
{
    private ISet<string>? _automaticAliases;

    // The editors are fixed once the application has started.
    private ISet<string> AutomaticAliases =>
        _automaticAliases ??= factories.Value.GetAllAutomaticRelationTypesAliases(editors.Value);

    public IReadOnlyCollection<ContentReference> Of(IContentBase content) =>
        factories
            .Value.GetAllReferences(content.Properties, editors.Value)
            .Where(reference => AutomaticAliases.Contains(reference.RelationTypeAlias))
            .Select(Reference)
            .OfType<ContentReference>()
            .ToHashSet();

    /// <returns>False when something that is pointed to does not exist, so that the next save has to look again.</returns>
    public bool Write(IContentBase content, IReadOnlyCollection<ContentReference> wanted)
    {
        if (wanted.Count == 0)
        {
            relations.DeleteByParent(content.Id, [.. AutomaticAliases]);
            return true;
        }
        var typeIds = relationTypes
            .GetMany(Array.Empty<int>())
            .Where(type => AutomaticAliases.Contains(type.Alias))
            .ToDictionary(type => type.Alias, type => type.Id, StringComparer.Ordinal);
        var ids = IdsOf(wanted);

        var wantedRelations = new HashSet<(int ChildId, int TypeId)>();
        var isComplete = true;
        foreach (var reference in wanted)
        {
            if (typeIds.TryGetValue(reference.RelationTypeAlias, out var typeId) && ids.TryGetValue(reference.Key, out var id))
            {
                wantedRelations.Add((id, typeId));
                continue;
            }
            isComplete = false;
            LogMissing(logger, content.Id, reference.Key, reference.RelationTypeAlias);
        }
        Replace(content.Id, typeIds.Values, wantedRelations);
        return isComplete;
    }

    private void Replace(int parentId, ICollection<int> typeIds, HashSet<(int ChildId, int TypeId)> wanted)
    {
        var query = scopes
            .CreateQuery<IRelation>()
            .Where(relation => relation.ParentId == parentId)
            .WhereIn(relation => relation.RelationTypeId, typeIds);
        var existing = relations
            .Get(query)
            .DistinctBy(relation => (relation.ChildId, relation.RelationTypeId))
            .ToDictionary(relation => (relation.ChildId, relation.RelationTypeId));
        foreach (var (place, relation) in existing)
        {
            if (!wanted.Contains(place))
            {
                relations.Delete(relation);
            }
        }
        var added = wanted
            .Where(place => !existing.ContainsKey(place))
            .Select(place => new ReadOnlyRelation(parentId, place.ChildId, place.TypeId))
            .ToArray();
        if (added.Length > 0)
        {
            relations.SaveBulk(added);
        }
    }

    private Dictionary<Guid, int> IdsOf(IReadOnlyCollection<ContentReference> wanted) =>
        database
            .Query<(int Id, Guid Key)>(
                "select id, key from umbraco.node where key = any(@keys)",
                new { keys = wanted.Select(reference => reference.Key).Distinct().ToArray() }
            )
            .ToDictionary(node => node.Key, node => node.Id);

    private static ContentReference? Reference(UmbracoEntityReference reference) =>
        reference.Udi is GuidUdi udi ? new ContentReference(reference.RelationTypeAlias, udi.Guid) : null;

    [LoggerMessage(
        Level = LogLevel.Debug,
        Message = "Content {ContentId} points to {Key}, but there is no such node or no relation type {RelationType}"
    )]
    private static partial void LogMissing(ILogger logger, int contentId, Guid key, string relationType);
}
