namespace Ibis.Core.Vocabularies;

/// <summary>A term and the word by which it was found.</summary>
internal sealed record FoundTerm(Term Term, string Word);

/// <summary>Finds terms by their labels and other labels in all languages.</summary>
internal static class TermSearch
{
    private const int NotFound = int.MaxValue;

    /// <summary>Those that may be chosen, the nearest first; without a query all of them.</summary>
    public static IReadOnlyList<FoundTerm> Find(
        this TermSnapshot terms,
        IReadOnlyCollection<Guid> vocabularies,
        string? query,
        string? culture
    )
    {
        var wanted = Folding.Fold(query ?? "");
        return
        [
            .. terms
                .Terms.Where(term => term.State is TermState.Accepted or TermState.Proposed)
                .Where(term => vocabularies.Any(term.IsIn))
                .Select(term => Nearest(term, wanted, culture))
                .Where(found => found.Distance != NotFound)
                .OrderBy(found => found.Distance)
                .ThenBy(found => found.Term.Labels.In(culture), StringComparer.CurrentCultureIgnoreCase)
                .ThenBy(found => found.Term.Key)
                .Select(found => new FoundTerm(found.Term, found.Word)),
        ];
    }

    /// <summary>The term of a vocabulary that has exactly this label or other label in any language.</summary>
    public static Term? Called(this TermSnapshot terms, IReadOnlyCollection<Guid> vocabularies, string label)
    {
        var wanted = Folding.Fold(label);
        return terms
            .Terms.Where(term => vocabularies.Any(term.IsIn))
            .Where(term => term.Labels.All.Concat(term.Aliases).Any(word => Folding.Fold(word) == wanted))
            .MinBy(term => term.State);
    }

    private static (Term Term, string Word, int Distance) Nearest(Term term, string wanted, string? culture)
    {
        var label = term.Labels.In(culture);
        return term
            .Labels.All.Select(word => (word, Rank: word == label ? 0 : 1))
            .Concat(term.Aliases.Select(word => (word, Rank: 1)))
            .Prepend((word: label, Rank: 0))
            .Select(one => (Term: term, Word: one.word, Distance: Distance(Folding.Fold(one.word), wanted, one.Rank)))
            .MinBy(one => one.Distance);
    }

    private static int Distance(string word, string wanted, int rank)
    {
        var at = word.IndexOf(wanted, StringComparison.Ordinal);
        return at < 0 ? NotFound
            : word.Length == wanted.Length ? rank
            : at == 0 ? 2 + rank
            : !char.IsLetterOrDigit(word[at - 1]) ? 4 + rank
            : 6 + rank;
    }
}
