using Ibis.Core.PropertyEditors.Json;
using Ibis.Core.Vocabularies;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.Tags;

/// <summary>The settings of a data type.</summary>
public sealed class TagsConfiguration : ICheckedConfiguration
{
    /// <summary>The keys of the vocabularies whose terms are offered, divided by commas; of a folder, all vocabularies in it.</summary>
    [ConfigurationField("vocabularies")]
    public string? Vocabularies { get; set; }

    /// <summary>How many tags may be chosen.</summary>
    /// <value>1–500; default 20. Zero and null stand for the default.</value>
    [ConfigurationField("maxTags")]
    public int? MaxTags { get; set; }

    /// <summary>The key of the vocabulary that new words are proposed for. Null where only its terms may be chosen.</summary>
    [ConfigurationField("proposals")]
    public string? Proposals { get; set; }

    internal int Most => MaxTags is > 0 and var most ? most : 20;

    internal IReadOnlyList<Guid> Offered => TermFaults.Keys(Vocabularies);

    internal Guid? ProposedIn => TermFaults.Keys(Proposals) is [var single, ..] ? single : null;

    /// <inheritdoc />
    public IEnumerable<string> Faults()
    {
        if (Offered.Contains(Guid.Empty))
        {
            yield return $"Choose the vocabularies whose terms are offered; “{Vocabularies}” names none.";
        }
        if (MaxTags is < 0 or > TermFaults.MostTerms)
        {
            yield return $"Let people choose 1 to {TermFaults.MostTerms} tags; {MaxTags} cannot be done.";
        }
        if (TermFaults.Keys(Proposals).Count > 1 || ProposedIn == Guid.Empty)
        {
            yield return "Choose one vocabulary for new words, or none where nobody may propose any.";
        }
    }
}
