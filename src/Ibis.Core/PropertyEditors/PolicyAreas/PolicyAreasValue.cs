using System.Text.Json.Serialization;

namespace Ibis.Core.PropertyEditors.PolicyAreas;

/// <summary>What is stored: keys of terms, never their labels.</summary>
/// <param name="Primary">The main area.</param>
/// <param name="Others">Further areas, in order.</param>
/// <param name="SubThemes">Terms below the areas, in order.</param>
internal sealed record PolicyAreasValue(Guid? Primary = null, Guid[]? Others = null, Guid[]? SubThemes = null)
{
    [JsonIgnore]
    public IEnumerable<Guid> Areas => Primary is { } primary ? (Others ?? []).Prepend(primary) : Others ?? [];

    [JsonIgnore]
    public IEnumerable<Guid> Themes => SubThemes ?? [];

    [JsonIgnore]
    public IEnumerable<Guid> Keys => Areas.Concat(Themes);
}
