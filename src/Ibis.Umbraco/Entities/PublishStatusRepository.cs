using System.Text.Json;
using Dapper;
using Ibis.Umbraco.ContentTypes;
using Ibis.Umbraco.Documents;
using Ibis.Umbraco.Languages;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Entities;

/// <summary>In which cultures documents and elements are published; trashed ones are in none.</summary>
/// <remarks>Content that does not vary by culture is published in every language of the site.</remarks>
internal sealed class PublishStatusRepository(
    ScopeDatabase database,
    ContentMemory memory,
    ContentTypeStore types,
    LanguageStore languages
) : IPublishStatusRepository
{
    private const string Select = """
        select n.key, d.content_type_id, d.published and not n.trashed as published,
            d.published_cultures::text as cultures
        from umbraco.document d
        join umbraco.node n on n.id = d.node_id
        """;

    public Task<IDictionary<Guid, ISet<string>>> GetAllPublishStatusAsync(CancellationToken cancellationToken) =>
        AllAsync(Constants.ObjectTypes.Document, cancellationToken);

    public Task<IDictionary<Guid, ISet<string>>> GetAllElementPublishStatusAsync(CancellationToken cancellationToken) =>
        AllAsync(Constants.ObjectTypes.Element, cancellationToken);

    public Task<ISet<string>> GetPublishStatusAsync(Guid documentKey, CancellationToken cancellationToken) =>
        OneAsync(documentKey, Constants.ObjectTypes.Document, cancellationToken);

    public Task<ISet<string>> GetElementPublishStatusAsync(Guid elementKey, CancellationToken cancellationToken) =>
        OneAsync(elementKey, Constants.ObjectTypes.Element, cancellationToken);

    /// <remarks>Names the unpublished ones too, so that the caller forgets them.</remarks>
    public Task<IDictionary<Guid, ISet<string>>> GetDescendantsOrSelfPublishStatusAsync(
        Guid rootDocumentKey,
        CancellationToken cancellationToken
    )
    {
        if (memory.IsTrusted && memory.Find(rootDocumentKey) is { HasChildren: false } leaf)
        {
            return Task.FromResult(StatusesOf([Row.Of(leaf)]));
        }
        return ReadAsync(
            """
            where n.object_type = @type and (
                n.key = @key
                -- From "path," to "path-" are all paths below it, and the index knows the range: '-' follows ','.
                or (n.path ~>=~ (select path || ',' from umbraco.node where key = @key)
                    and n.path ~<~ (select path || '-' from umbraco.node where key = @key))
            )
            """,
            new { type = Constants.ObjectTypes.Document, key = rootDocumentKey },
            cancellationToken
        );
    }

    private Task<IDictionary<Guid, ISet<string>>> AllAsync(Guid type, CancellationToken cancellationToken) =>
        ReadAsync("where n.object_type = @type and d.published and not n.trashed", new { type }, cancellationToken);

    private async Task<ISet<string>> OneAsync(Guid key, Guid type, CancellationToken cancellationToken)
    {
        var found =
            memory.IsTrusted && memory.Find(key) is { } known
                ? StatusesOf([Row.Of(known)])
                : await ReadAsync("where n.key = @key and n.object_type = @type", new { key, type }, cancellationToken);
        return found.TryGetValue(key, out ISet<string>? cultures)
            ? cultures
            : new HashSet<string>(StringComparer.OrdinalIgnoreCase);
    }

    private async Task<IDictionary<Guid, ISet<string>>> ReadAsync(
        string where,
        object parameters,
        CancellationToken cancellationToken
    )
    {
        CommandDefinition command = new(Sql(where), parameters, cancellationToken: cancellationToken);
        return StatusesOf(await database.ReadingConnection.QueryAsync<Row>(command));
    }

    private IDictionary<Guid, ISet<string>> StatusesOf(IEnumerable<Row> rows)
    {
        ContentTypeSet known = types.Current;
        SharedCultures shared = new([.. languages.Current.All.Select(language => language.IsoCode)]);
        Dictionary<Guid, ISet<string>> statuses = [];
        foreach (Row row in rows)
        {
            bool varies = known.Find(row.ContentTypeId)?.VariesByCulture() ?? false;
            statuses[row.Key] = shared.Of(row, varies);
        }
        return statuses;
    }

    private static string Sql(string where) => $"{Select} {where}";

    private sealed class Row
    {
        public Guid Key { get; init; }
        public int ContentTypeId { get; init; }
        public bool Published { get; init; }
        public required string Cultures { get; init; }

        public static Row Of(ContentRow row) =>
            new()
            {
                Key = row.Key,
                ContentTypeId = row.ContentTypeId,
                Published = row.Published && !row.Trashed,
                Cultures = JsonSerializer.Serialize(
                    row.CultureStates.Where(culture => culture.Value.Published).Select(culture => culture.Key)
                ),
            };
    }

    /// <summary>One set for all content published in the same cultures: a set each would be most of the memory.</summary>
    private sealed class SharedCultures(string[] everyCulture)
    {
        private static readonly ISet<string> _none = new HashSet<string>();
        private readonly ISet<string> _every = SetOf(everyCulture);
        private readonly Dictionary<string, ISet<string>> _sets = new(StringComparer.Ordinal);

        public ISet<string> Of(Row row, bool varies)
        {
            if (!row.Published || !varies)
            {
                return row.Published ? _every : _none;
            }
            if (!_sets.TryGetValue(row.Cultures, out ISet<string>? set))
            {
                set = SetOf(JsonSerializer.Deserialize<string[]>(row.Cultures) ?? []);
                _sets.Add(row.Cultures, set);
            }
            return set;
        }

        private static HashSet<string> SetOf(string[] cultures) => new(cultures, StringComparer.OrdinalIgnoreCase);
    }
}
