using Umbraco.Cms.Core;

namespace Ibis.BackOffice.Api;

/// <summary>Sections of the back office. Umbraco stores one name in its groups and shows another to its client.</summary>
public static class Sections
{
    public const string Content = Constants.Applications.Content;
    public const string Media = Constants.Applications.Media;
    public const string Settings = Constants.Applications.Settings;
    public const string Packages = Constants.Applications.Packages;
    public const string Users = Constants.Applications.Users;
    public const string Members = Constants.Applications.Members;
    public const string Translation = Constants.Applications.Translation;
    public const string Library = "library";

    private static readonly Dictionary<string, string> Shown = new(StringComparer.OrdinalIgnoreCase)
    {
        [Content] = "Umb.Section.Content",
        [Media] = "Umb.Section.Media",
        [Settings] = "Umb.Section.Settings",
        [Packages] = "Umb.Section.Packages",
        [Users] = "Umb.Section.Users",
        [Members] = "Umb.Section.Members",
        [Translation] = "Umb.Section.Translation",
        [Library] = "Umb.Section.Library",
    };

    private static readonly Dictionary<string, string> Stored = Shown.ToDictionary(
        pair => pair.Value,
        pair => pair.Key,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The client's name of a section; a package's own section has the same name on both sides.</summary>
    public static string ToClient(string stored) => Shown.GetValueOrDefault(stored, stored);

    /// <summary>The name that groups store.</summary>
    public static string FromClient(string shown) => Stored.GetValueOrDefault(shown, shown);
}
