namespace Ibis.Umbraco.PropertyEditors.Blocks.Cultures;

/// <summary>Which parts of a value somebody may change.</summary>
/// <param name="Shared">Structure, and values that all cultures share.</param>
/// <param name="Cultures">The cultures whose own values may be changed.</param>
internal sealed record CultureRights(bool Shared, IEnumerable<string> Cultures)
{
    public bool Allow(string? culture) =>
        culture is null ? Shared : Cultures.Contains(culture, StringComparer.OrdinalIgnoreCase);
}
