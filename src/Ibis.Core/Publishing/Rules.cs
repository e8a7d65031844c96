using Ibis.Core.PropertyEditors.WordLimit;

namespace Ibis.Core.Publishing;

/// <summary>The kinds of rules there are. Each looks at a publication and says what is to be put right.</summary>
internal static class Rules
{
    /// <summary>All of these have to be filled in, in each language that is published.</summary>
    public static PublishingRule Needs(params string[] aliases) =>
        publication =>
            aliases.SelectMany(alias =>
                publication
                    .CulturesOf(alias)
                    .Where(culture => !publication.Has(alias, culture))
                    .Select(culture => new Fault("missing", alias, culture))
            );

    /// <summary>At least one of these.</summary>
    public static PublishingRule NeedsOneOf(params string[] aliases) =>
        publication =>
            publication
                .Cultures.Where(culture => !aliases.Any(alias => publication.Has(alias, culture)))
                .Take(1)
                .Select(culture => new Fault("oneOf", aliases[0], culture, aliases[1..]));

    public static PublishingRule IsEmpty(string alias) =>
        publication => publication.Has(alias) ? [new Fault("notEmpty", alias)] : [];

    public static PublishingRule InOrder(string first, string later) =>
        publication =>
            StoredValue.Day(publication.Value(first)) is { } begins
            && StoredValue.Day(publication.Value(later)) is { } ends
            && ends < begins
                ? [new Fault("order", later, null, first)]
                : [];

    public static PublishingRule NotLess(string least, string most) =>
        publication =>
            publication.Value(least) is int low && publication.Value(most) is int high && high < low
                ? [new Fault("less", most, null, least)]
                : [];

    public static PublishingRule Words(string alias, int least, int most) =>
        publication =>
            from culture in publication.CulturesOf(alias)
            let words = WordCount.Of(StoredValue.Text(publication.Value(alias, culture)))
            where words > 0 && (words < least || words > most)
            select new Fault(least > 0 ? "words" : "wordsAtMost", alias, culture, $"{words}", $"{most}", $"{least}");

    /// <summary>Whether the last digit of each number in the field is the one that follows from the others.</summary>
    public static PublishingRule CheckDigit(string alias, Func<string, IEnumerable<string>> wrong) =>
        publication =>
            wrong(StoredValue.IsEmpty(publication.Value(alias)) ? string.Empty : $"{publication.Value(alias)}")
                .Select(number => new Fault("checkDigit", alias, null, number));

    public static PublishingRule When(Func<Publication, bool> condition, params PublishingRule[] rules) =>
        publication => condition(publication) ? rules.SelectMany(rule => rule(publication)) : [];
}

/// <summary>What a document has to be before it is published, beyond what its fields check by themselves.</summary>
internal delegate IEnumerable<Fault> PublishingRule(Publication publication);
