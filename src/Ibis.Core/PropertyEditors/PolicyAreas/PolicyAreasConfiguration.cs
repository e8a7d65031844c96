using Ibis.Core.PropertyEditors.Json;
using Ibis.Core.Vocabularies;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.PolicyAreas;

/// <summary>The settings of a data type.</summary>
public sealed class PolicyAreasConfiguration : ICheckedConfiguration
{
    internal const int MostAreas = 50;

    /// <summary>The key of the vocabulary whose first terms are the areas, and the terms below those the sub-themes.</summary>
    [ConfigurationField("vocabulary")]
    public string? Vocabulary { get; set; }

    /// <summary>How many areas may be chosen, the main one included.</summary>
    /// <value>1–50; default 3. Zero and null stand for the default.</value>
    [ConfigurationField("maxAreas")]
    public int? MaxAreas { get; set; }

    /// <summary>How many sub-themes may be chosen in all areas together.</summary>
    /// <value>1–500; default 10. Zero and null stand for the default.</value>
    [ConfigurationField("maxSubThemes")]
    public int? MaxSubThemes { get; set; }

    internal int Areas => MaxAreas is > 0 and var most ? most : 3;

    internal int SubThemes => MaxSubThemes is > 0 and var most ? most : 10;

    internal IReadOnlyList<Guid> Vocabularies => TermFaults.Keys(Vocabulary);

    /// <inheritdoc />
    public IEnumerable<string> Faults()
    {
        if (Vocabularies.Count > 1 || Vocabularies.Contains(Guid.Empty))
        {
            yield return "Choose one vocabulary: the one whose first terms are the areas.";
        }
        if (MaxAreas is < 0 or > MostAreas)
        {
            yield return $"Let people choose 1 to {MostAreas} areas; {MaxAreas} cannot be done.";
        }
        if (MaxSubThemes is < 0 or > TermFaults.MostTerms)
        {
            yield return $"Let people choose 1 to {TermFaults.MostTerms} sub-themes; {MaxSubThemes} cannot be done.";
        }
    }
}
