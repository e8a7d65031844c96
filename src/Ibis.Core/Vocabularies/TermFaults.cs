using System.Globalization;

namespace Ibis.Core.Vocabularies;

/// <summary>The sentences that keep chosen terms from being published.</summary>
internal static class TermFaults
{
    /// <summary>More is somebody's mistake or attack, and is neither looked up nor published.</summary>
    public const int MostTerms = 500;

    /// <summary>The vocabularies of a data type's settings: keys or UDIs, divided by commas.</summary>
    public static IReadOnlyList<Guid> Keys(string? setting) =>
        [
            .. (setting ?? "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(text => text.StartsWith("umb://", StringComparison.Ordinal) ? text.Split('/')[^1] : text)
                .Select(text => Guid.TryParse(text, out var key) ? key : Guid.Empty)
                .Distinct(),
        ];

    public static string Number(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    /// <returns>Null where nothing is wrong with the settings.</returns>
    public static string? OfSetting(this TermSnapshot terms, IReadOnlyList<Guid> vocabularies) =>
        vocabularies.Count == 0 ? "This field names no vocabulary. Choose one in the settings of its data type."
        : vocabularies.All(key => terms.Vocabulary(key) is null)
            ? "The vocabulary that this field names is not there any more. Choose another in the settings of its data type."
        : null;

    /// <summary>What is wrong with a chosen term; null where nothing is.</summary>
    /// <param name="proposals">Whether terms may stand here that nobody has accepted yet.</param>
    public static string? Of(
        this TermSnapshot terms,
        Guid key,
        IReadOnlyList<Guid> vocabularies,
        bool proposals = false
    )
    {
        if (terms.Term(key) is not { } term)
        {
            return terms.Vocabulary(key) is { } vocabulary
                ? $"“{vocabulary.Labels.Fallback}” is a vocabulary, and a term of it is wanted. Remove it and choose a term."
                : $"A chosen term ({key}) was deleted, or was never a term. Remove it.";
        }
        var name = term.Labels.Fallback;
        if (!vocabularies.Any(term.IsIn))
        {
            return $"“{name}” belongs to {terms.VocabularyOf(term)?.Labels.Fallback ?? "no vocabulary"}, from which this field takes no terms. Remove it.";
        }
        return term.State switch
        {
            TermState.Proposed when !proposals =>
                $"“{name}” was proposed and is not accepted yet. Remove it, or have it accepted first.",
            TermState.Merged when terms.Current(key) is null =>
                $"“{name}” was merged into a term that is not there any more. Remove it and choose another.",
            TermState.Accepted or TermState.Proposed or TermState.Merged or TermState.Retired => null,
            _ => throw new InvalidOperationException(
                $"Nobody has said whether a term that is {term.State} may be chosen."
            ),
        };
    }
}
