using Ibis.Core.PropertyEditors.Json;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.WordLimit;

/// <summary>Settings of a data type with <c>Ibis.WordLimit</c>.</summary>
public sealed class WordLimitConfiguration : ICheckedConfiguration
{
    /// <summary>The least number of words of a text that is there; null for none.</summary>
    [ConfigurationField("least")]
    public int? Least { get; set; }

    /// <summary>The most words; null for no limit.</summary>
    [ConfigurationField("most")]
    public int? Most { get; set; }

    /// <summary>Whether words can be made bold and italic, be linked and listed. Default: plain text.</summary>
    [ConfigurationField("rich")]
    public bool Rich { get; set; }

    IEnumerable<string> ICheckedConfiguration.Faults()
    {
        if (Least < 0 || Most < 0)
        {
            yield return "A number of words cannot be less than zero. Leave it empty for no limit.";
        }
        if (Least is { } least && Most is > 0 and { } most && least > most)
        {
            yield return $"The least number of words, {least}, is more than the most, {most}. Exchange them, or leave one empty.";
        }
    }
}
