using Ibis.Umbraco.Scopes;
using Npgsql;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.Documents;

/// <summary>Something that a value of an item points to.</summary>
internal sealed record ContentReference(string RelationTypeAlias, Guid Key);

/// <summary>Relations for what the values of an item point to.</summary>
internal sealed class ContentReferences(
    ScopeDatabase database,
    Lazy<PropertyEditorCollection> editors,
    Lazy<DataValueReferenceFactoryCollection> factories,
    IRelationTypeRepository relationTypes,
    TimeProvider clock
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

    /// <param name="digest">Stored when everything that is pointed to exists; otherwise the next save has to look again.</param>
    public void Write(IContentBase content, IReadOnlyCollection<ContentReference> wanted, string digest)
    {
        var typeIds = relationTypes
            .GetMany(Array.Empty<int>())
            .Where(type => AutomaticAliases.Contains(type.Alias))
            .ToDictionary(type => type.Alias, type => type.Id, StringComparer.Ordinal);
        ContentReference[] known = [.. wanted.Where(reference => typeIds.ContainsKey(reference.RelationTypeAlias))];
        var statement = new NpgsqlBatchCommand(
            """
            with wanted as (
                select n.id as child_id, given.type_id
                from unnest($2::uuid[], $3::integer[]) given (key, type_id)
                join umbraco.node n on n.key = given.key
            ),
            gone as (
                delete from umbraco.relation r
                where r.parent_id = $1 and r.relation_type_id = any($4) and not exists (
                    select from wanted where wanted.child_id = r.child_id and wanted.type_id = r.relation_type_id)
            ),
            added as (
                insert into umbraco.relation (parent_id, child_id, relation_type_id, comment, created)
                select $1, child_id, type_id, '', $5 from wanted
                on conflict do nothing
            )
            update umbraco.document
            set reference_digest = case when (select count(*) from wanted) = $6 then $7 end
            where node_id = $1
            """
        )
        {
            Parameters =
            {
                new NpgsqlParameter<int> { TypedValue = content.Id },
                new NpgsqlParameter<Guid[]> { TypedValue = [.. known.Select(reference => reference.Key)] },
                new NpgsqlParameter<int[]>
                {
                    TypedValue = [.. known.Select(reference => typeIds[reference.RelationTypeAlias])],
                },
                new NpgsqlParameter<int[]> { TypedValue = [.. typeIds.Values] },
                new NpgsqlParameter<DateTime> { TypedValue = clock.GetUtcNow().UtcDateTime },
                new NpgsqlParameter<long> { TypedValue = wanted.Count },
                new NpgsqlParameter<string> { TypedValue = digest },
            },
        };
        database.Defer("umbraco.relation", statement);
    }

    private static ContentReference? Reference(UmbracoEntityReference reference) =>
        reference.Udi is GuidUdi udi ? new ContentReference(reference.RelationTypeAlias, udi.Guid) : null;
}
