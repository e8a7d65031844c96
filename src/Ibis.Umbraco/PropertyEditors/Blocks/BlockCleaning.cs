using Umbraco.Cms.Core.Models.Blocks;

namespace Ibis.Umbraco.PropertyEditors.Blocks;

internal static class BlockCleaning
{
    /// <summary>Drops content, settings and exposure that the layout no longer shows.</summary>
    public static void KeepOnly(this BlockValue value, IEnumerable<ContentAndSettingsReference> shown)
    {
        var references = shown.ToArray();
        var contents = references.Select(reference => reference.ContentKey).ToHashSet();
        var settings = references.Select(reference => reference.SettingsKey).ToHashSet();
        value.ContentData = value.ContentData.FindAll(block => contents.Contains(block.Key));
        value.SettingsData = value.SettingsData.FindAll(block => settings.Contains(block.Key));
        value.Expose = [.. value.Expose.Where(exposed => contents.Contains(exposed.ContentKey))];
    }
}
