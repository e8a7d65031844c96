using Ibis.Umbraco.ContentTypes;
using Ibis.Umbraco.Languages;
using Ibis.Umbraco.Scopes;
using Npgsql;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Urls;

/// <summary>Further addresses that editors give a document in its property umbracoUrlAlias.</summary>
internal sealed class DocumentUrlAliasRepository(
    ScopeDatabase database,
    ContentTypeStore types,
    LanguageStore languages
) : IDocumentUrlAliasRepository
{
    /// <remarks>What is not among the given aliases of a document is forgotten.</remarks>
    public void Save(IEnumerable<PublishedDocumentUrlAlias> aliases)
    {
        PublishedDocumentUrlAlias[] all = [.. aliases];
        if (all.Length == 0)
        {
            return;
        }

        database.Execute(
            """
            with given as (
                select distinct document_key, nullif(language_id, 0) as language_id, alias
                from unnest(@keys, @languageIds, @aliases) as given(document_key, language_id, alias)
            ), gone as (
                delete from umbraco.document_url_alias old
                where old.document_key = any(@keys) and not exists (
                    select from given
                    where given.document_key = old.document_key and given.alias = old.alias
                        and given.language_id is not distinct from old.language_id
                )
            )
            insert into umbraco.document_url_alias (document_key, language_id, alias)
            select document_key, language_id, alias from given
            on conflict do nothing
            """,
            new
            {
                keys = all.Select(alias => alias.DocumentKey).ToArray(),
                languageIds = all.Select(alias => alias.LanguageId ?? 0).ToArray(),
                aliases = all.Select(alias => alias.Alias).ToArray(),
            }
        );
    }

    public IEnumerable<PublishedDocumentUrlAlias> GetAll() =>
        database
            .Query<Row>("select document_key, language_id, alias from umbraco.document_url_alias")
            .Select(row => new PublishedDocumentUrlAlias
            {
                DocumentKey = row.DocumentKey,
                LanguageId = row.LanguageId,
                Alias = row.Alias,
            });

    public void DeleteByDocumentKey(IEnumerable<Guid> documentKeys) =>
        database.Defer(
            "umbraco.document_url_alias",
            new NpgsqlBatchCommand("delete from umbraco.document_url_alias where document_key = any($1)")
            {
                Parameters = { new NpgsqlParameter<Guid[]> { TypedValue = documentKeys.ToArray() } },
            }
        );

    public void DeleteAll() => database.Execute("delete from umbraco.document_url_alias");

    /// <remarks>Of published documents only, and as they were published.</remarks>
    public IEnumerable<DocumentUrlAliasRaw> GetAllDocumentUrlAliases()
    {
        string[] properties =
        [
            .. types
                .Current.All.SelectMany(type => type.PropertyTypes)
                .Where(property => property.Alias == Constants.Conventions.Content.UrlAlias)
                .Select(property => property.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ];
        if (properties.Length == 0)
        {
            return [];
        }

        LanguageSet known = languages.Current;
        return database
            .Query<Value>(
                """
                select n.key as document_key, value ->> 'c' as culture, value ->> 'v' as alias
                from umbraco.document d
                join umbraco.node n on n.id = d.node_id
                join umbraco.document_version v on v.id = d.published_version_id
                cross join unnest(@properties) as property(id)
                cross join jsonb_array_elements(v.properties -> property.id) value
                where n.object_type = @type and d.published and not n.trashed and value ->> 'v' <> ''
                """,
                new { properties, type = Constants.ObjectTypes.Document }
            )
            .ConvertAll(value => new DocumentUrlAliasRaw
            {
                DocumentKey = value.DocumentKey,
                LanguageId = value.Culture is null ? null : known.Find(value.Culture)?.Id,
                AliasValue = value.Alias,
            });
    }

    private sealed class Row
    {
        public Guid DocumentKey { get; init; }
        public int? LanguageId { get; init; }
        public required string Alias { get; init; }
    }

    private sealed class Value
    {
        public Guid DocumentKey { get; init; }
        public string? Culture { get; init; }
        public required string Alias { get; init; }
    }
}
