namespace Ibis.Core.PropertyEditors.Rights;

/// <summary>What is stored.</summary>
/// <param name="Media">Key of a picture or document.</param>
/// <param name="Alt">What is in it, for who cannot see it, by culture; one value for all languages of the document.</param>
/// <param name="Credit">Whose work it is.</param>
/// <param name="Source">Where it was taken from.</param>
/// <param name="Licence">Key of a term.</param>
/// <param name="Consent">Key of a record of consent, as text so that a draft keeps what is no key.</param>
internal sealed record RightsValue(
    Guid? Media = null,
    IReadOnlyDictionary<string, string?>? Alt = null,
    string? Credit = null,
    string? Source = null,
    Guid? Licence = null,
    string? Consent = null
);
