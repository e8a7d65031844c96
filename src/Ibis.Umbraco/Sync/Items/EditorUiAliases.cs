namespace Ibis.Umbraco.Sync.Items;

/// <summary>The editor's element in the back office, for files from before version 14, which do not name it.</summary>
internal static class EditorUiAliases
{
    private const string Prefix = "Umb.PropertyEditorUi.";

    private static readonly Dictionary<string, string> Renamed = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Umbraco.ContentPicker"] = "DocumentPicker",
        ["Umbraco.MultiNodeTreePicker"] = "ContentPicker",
        ["Umbraco.DateTime"] = "DatePicker",
        ["Umbraco.ListView"] = "Collection",
        ["Umbraco.MediaPicker3"] = "MediaPicker",
        ["Umbraco.TrueFalse"] = "Toggle",
        ["Umbraco.Boolean"] = "Toggle",
        ["Umbraco.DropDown.Flexible"] = "Dropdown",
        ["Umbraco.ColorPicker.EyeDropper"] = "EyeDropper",
        ["Umbraco.RichText"] = "Tiptap",
        ["Umbraco.TinyMCE"] = "Tiptap",
    };

    public static string? For(string editorAlias)
    {
        if (Renamed.TryGetValue(editorAlias, out var name))
        {
            return Prefix + name;
        }
        return editorAlias.StartsWith("Umbraco.", StringComparison.OrdinalIgnoreCase)
            ? Prefix + editorAlias["Umbraco.".Length..]
            : null;
    }
}
