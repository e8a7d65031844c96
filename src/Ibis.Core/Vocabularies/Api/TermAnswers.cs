namespace Ibis.Core.Vocabularies.Api;

/// <summary>A term, vocabulary or area by its name in the language of whoever asks.</summary>
internal sealed record NamedKey(Guid Id, string Label);

/// <summary>A term as the elements show it.</summary>
/// <param name="State">accepted, proposed, merged or retired.</param>
/// <param name="MergedInto">The term that is used instead, through all merges.</param>
/// <param name="FoundBy">The word that a search found, where that is not the label.</param>
/// <param name="Words">Labels and other labels of all languages; only in a tree, where the element searches by itself.</param>
/// <param name="Uses">Documents, media and members that name it; null where it was not counted.</param>
internal sealed record TermAnswer(
    Guid Id,
    string Label,
    string State,
    string? Definition,
    NamedKey? MergedInto,
    NamedKey? Vocabulary,
    string? FoundBy = null,
    IReadOnlyList<string>? Words = null,
    long? Uses = null
);

/// <summary>An area with the sub-themes that are shown under it.</summary>
/// <param name="SubThemes">Their keys: its own in their order, then those of other areas that belong here too.</param>
internal sealed record AreaAnswer(TermAnswer Term, IReadOnlyList<Guid> SubThemes);

/// <summary>The areas of a vocabulary.</summary>
/// <param name="SubThemes">Each once, of all areas.</param>
internal sealed record AreasAnswer(IReadOnlyList<AreaAnswer> Areas, IReadOnlyList<TermAnswer> SubThemes);

/// <summary>A page of what was found.</summary>
internal sealed record FoundTerms(int Total, IReadOnlyList<TermAnswer> Items);

/// <summary>Puts terms into the language of whoever asks.</summary>
internal static class TermAnswers
{
    public static TermAnswer Answer(this TermSnapshot terms, Term term, string? culture) =>
        new(
            term.Key,
            term.Labels.In(culture),
            term.State.ToString().ToLowerInvariant(),
            term.Definitions.In(culture) is { Length: > 0 } definition ? definition : null,
            term.State == TermState.Merged && terms.Current(term.Key) is { } current
                ? new NamedKey(current.Key, current.Labels.In(culture))
                : null,
            terms.VocabularyOf(term) is { } vocabulary
                ? new NamedKey(vocabulary.Key, vocabulary.Labels.In(culture))
                : null
        );
}
