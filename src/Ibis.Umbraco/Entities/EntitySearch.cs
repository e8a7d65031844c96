using System.Globalization;
using Ibis.Umbraco.DocumentTexts;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Entities;

/// <summary>Finds documents, media and members by name in any language, or by id, and files by their text, for the search of the back office.</summary>
/// <remarks>
/// Every word has to be in the name, or every word in the text; for members in the user name or the address as well. What the
/// current user cannot reach from her start nodes is not found.
/// </remarks>
internal sealed class EntitySearch(
    ScopeDatabase database,
    EntityReader reader,
    ICoreScopeProvider scopes,
    IEntityService entities,
    IBackOfficeSecurityAccessor security,
    AppCaches caches
) : IIndexedEntitySearchService
{
    private const string Details = """
        left join umbraco.document d on d.node_id = n.id
        left join umbraco.media media on media.node_id = n.id
        left join umbraco.member member on member.node_id = n.id
        """;

    // Names that begin with what was typed stand first, texts last.
    private const string Order = "n.name ilike @beginning desc, n.name ilike all(@words) desc, lower(n.name), n.id";

    public Task<PagedModel<IEntitySlim>> SearchAsync(
        UmbracoObjectTypes objectType,
        string query,
        Guid? parentId,
        IEnumerable<Guid>? contentTypeIds,
        bool? trashed,
        string? culture = null,
        int skip = 0,
        int take = 100,
        bool ignoreUserStartNodes = false
    )
    {
        string[] words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
        {
            return Task.FromResult(new PagedModel<IEntitySlim>(0, []));
        }
        var parameters = new Dictionary<string, object?>
        {
            ["types"] = new[] { objectType.GetGuid() },
            ["words"] = words.Select(word => $"%{Escaped(word)}%").ToArray(),
            ["inText"] = objectType == UmbracoObjectTypes.Media ? PlainText.Query(words) : null,
            ["textWords"] = words.Select(word => $"%{Escaped(PlainText.Of(word))}%").ToArray(),
            ["beginning"] = $"{Escaped(query.Trim())}%",
            ["id"] = int.TryParse(query, NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : null,
            ["key"] = Guid.TryParse(query, out Guid key) ? key : null,
            ["parent"] = parentId,
            ["contentTypes"] = contentTypeIds?.ToArray() is { Length: > 0 } types ? types : null,
            ["trashed"] = trashed,
            ["culture"] = culture,
            ["starts"] = ignoreUserStartNodes ? null : Starts(objectType),
            ["pageSize"] = take,
            ["offset"] = skip,
        };
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        long total = database.Scalar<long>($"select count(*) {Found}", parameters);
        return Task.FromResult(
            new PagedModel<IEntitySlim>(
                total,
                total == 0 || take == 0
                    ? []
                    : reader.Built(
                        EntitySql.Select(
                            $"select n.* {Found} order by {Order} limit @pageSize offset @offset",
                            Order,
                            childTypes: true
                        ),
                        parameters
                    )
            )
        );
    }

    private const string Found = $"""
        from umbraco.node n
        {Details}
        where n.object_type = any(@types)
            and (
                n.id = @id::integer or n.key = @key::uuid
                or n.name ilike all(@words)
                or member.username ilike all(@words)
                or member.email ilike all(@words)
                or n.id in (
                    select text.node_id
                    from umbraco.media_text text
                    where text.words @@ @inText::tsquery and text.text ilike all(@textWords)
                )
                or exists (
                    select from jsonb_each(d.cultures) c
                    where (@culture::text is null or lower(c.key) = lower(@culture)) and c.value ->> 'name' ilike all(@words)
                )
            )
            and (@trashed::boolean is null or n.trashed = @trashed)
            and (
                @parent::uuid is null
                or n.path like (select p.path || ',%' from umbraco.node p where p.key = @parent)
            )
            and (
                @contentTypes::uuid[] is null
                or coalesce(d.content_type_id, media.content_type_id, member.content_type_id) in
                    (select t.id from umbraco.node t where t.key = any(@contentTypes))
            )
            and (
                @starts::text[] is null
                or exists (select from unnest(@starts) start where n.path = start or n.path like start || ',%')
            )
        """;

    /// <returns>Null when the user reaches everything, or when no user is asking.</returns>
    private string[]? Starts(UmbracoObjectTypes type)
    {
        if (security.BackOfficeSecurity?.CurrentUser is not { } user)
        {
            return null;
        }
        int[]? ids = type switch
        {
            UmbracoObjectTypes.Document => user.CalculateContentStartNodeIds(entities, caches),
            UmbracoObjectTypes.Media => user.CalculateMediaStartNodeIds(entities, caches),
            _ => [Constants.System.Root],
        };
        return ids?.Contains(Constants.System.Root) == true ? null : Paths(type, user);
    }

    private string[] Paths(UmbracoObjectTypes type, IUser user) =>
        (
            type == UmbracoObjectTypes.Document
                ? user.GetContentStartNodePaths(entities, caches)
                : user.GetMediaStartNodePaths(entities, caches)
        ) ?? [];

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
}
