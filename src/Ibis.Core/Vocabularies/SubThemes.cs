namespace Ibis.Core.Vocabularies;

/// <summary>Which sub-themes are shown under an area.</summary>
internal static class SubThemes
{
    /// <summary>Those below it, and those of other areas that are related to it.</summary>
    public static bool Holds(this Term area, Term theme) =>
        theme.Key != area.Key
        && (theme.Ancestors.Contains(area.Key) || theme.Related.Contains(area.Key) || area.Related.Contains(theme.Key));
}
