using Ibis.Core.PropertyEditors.Json;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.DateRange;

/// <summary>Settings of a data type with <c>Ibis.DateRange</c>.</summary>
public sealed class DateRangeConfiguration : ICheckedConfiguration
{
    /// <summary>Whether times of day and their zone are asked for. Default: days only.</summary>
    [ConfigurationField("withTime")]
    public bool WithTime { get; set; }

    /// <summary>The zone an empty field begins with, by its IANA name; null for that of the editor's computer.</summary>
    [ConfigurationField("defaultTimeZone")]
    public string? DefaultTimeZone { get; set; }

    /// <summary>Whether an end has to come: "still going on" is not offered, and refused.</summary>
    [ConfigurationField("withoutOngoing")]
    public bool WithoutOngoing { get; set; }

    IEnumerable<string> ICheckedConfiguration.Faults() =>
        string.IsNullOrWhiteSpace(DefaultTimeZone) || Zones.Find(DefaultTimeZone.Trim()) is not null
            ? []
            :
            [
                $"The time zone \"{DefaultTimeZone}\" is not known. Give its name in the IANA list, such as Africa/Cairo, or leave it empty.",
            ];
}
