using Ibis.Umbraco.Languages;
using Ibis.Umbraco.Scopes;

namespace Ibis.Umbraco.Dictionary;

/// <summary>The dictionary, held in memory.</summary>
internal sealed class DictionaryStore(ScopeDatabase database, RepositoryVersions versions, LanguageStore languages)
{
    private readonly VersionedCache<Rows> _cache = new("dictionary", database, versions);
    private volatile Built? _built;

    /// <summary>The dictionary as this transaction sees it. Do not change the entities.</summary>
    public DictionarySet Current
    {
        get
        {
            var rows = _cache.Get(Load);
            var known = languages.Current;
            var built = _built;
            if (built is null || built.Rows != rows || built.Set.Languages != known)
            {
                built = new Built(rows, new DictionarySet(rows.Items, known));
                _built = built;
            }
            return built.Set;
        }
    }

    public void Changed() => _cache.Changed();

    private static Rows Load(ScopeDatabase database) =>
        new(
            database.Query<DictionaryRow>(
                """
                select id, key, parent_key, item_key, translations::text as translations, created, updated
                from umbraco.dictionary_item
                order by lower(item_key)
                """
            )
        );

    // A class, because two loads are the same only when they are the same object.
    private sealed class Rows(IReadOnlyList<DictionaryRow> items)
    {
        public IReadOnlyList<DictionaryRow> Items { get; } = items;
    }

    private sealed record Built(Rows Rows, DictionarySet Set);
}
