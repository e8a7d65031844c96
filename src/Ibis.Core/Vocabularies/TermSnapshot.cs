namespace Ibis.Core.Vocabularies;

/// <summary>All terms and vocabularies of one moment.</summary>
public sealed class TermSnapshot(
    IReadOnlyDictionary<Guid, Term> terms,
    IReadOnlyDictionary<Guid, Vocabulary> vocabularies
)
{
    // Longer chains are somebody's circle.
    private const int MostMerges = 20;

    private readonly ILookup<Guid?, Term> _children = terms
        .Values.OrderBy(term => term.Order)
        .ToLookup(term => term.Parent);

    /// <summary>In no order.</summary>
    public IEnumerable<Term> Terms => terms.Values;

    /// <summary>In no order.</summary>
    public IEnumerable<Vocabulary> Vocabularies => vocabularies.Values;

    /// <summary>Null for what is no term, or lies in the recycle bin.</summary>
    public Term? Term(Guid key) => terms.GetValueOrDefault(key);

    /// <summary>Null for what is no vocabulary, or lies in the recycle bin.</summary>
    public Vocabulary? Vocabulary(Guid key) => vocabularies.GetValueOrDefault(key);

    /// <summary>Those right below a term or vocabulary, in their order.</summary>
    public IEnumerable<Term> Below(Guid parent) => _children[parent];

    /// <summary>The nearest vocabulary above a term.</summary>
    public Vocabulary? VocabularyOf(Term term) =>
        term.Ancestors.Select(vocabularies.GetValueOrDefault).FirstOrDefault(found => found is not null);

    /// <summary>The term that is used instead of a merged one, through all merges; the term itself for others.</summary>
    /// <returns>Null where there is no such term, or its replacement is gone.</returns>
    public Term? Current(Guid key)
    {
        var term = Term(key);
        for (var merges = 0; term is { State: TermState.Merged }; merges++)
        {
            term = merges < MostMerges && term.MergedInto is { } next ? Term(next) : null;
        }
        return term;
    }

    /// <summary>The terms that visitors are shown for stored keys: merges followed, each once, in order.</summary>
    public IEnumerable<Term> Shown(IEnumerable<Guid> keys) =>
        keys.Select(Current)
            .OfType<Term>()
            .Where(term => term.State != TermState.Proposed)
            .DistinctBy(term => term.Key);
}
