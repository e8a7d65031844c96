using System.Text.RegularExpressions;

namespace Ibis.Tests.Unit.StartingContent;

/// <summary>The documents the starting content is taken from; they lie beside the repository, not in it.</summary>
internal static partial class SeedDocuments
{
    public static string TextOrIgnore(string name)
    {
        var file = Path.Combine(FolderOrIgnore(), name);

        return File.Exists(file)
            ? Normalised(File.ReadAllText(file))
            : throw new FileNotFoundException($"The content names the seed document {name}, which is not there.", file);
    }

    /// <summary>Text without markup, in lower case, with one kind of space, dash and quotation mark.</summary>
    public static string Normalised(string text)
    {
        var plain = Link().Replace(text.Replace("\\", "", StringComparison.Ordinal), "$1");
        plain = Markup().Replace(plain, "").Replace("&amp;", "&", StringComparison.Ordinal);
        plain = Quotes().Replace(plain, "\"");
        plain = Space().Replace(plain.Replace('–', '-'), " ");
        return plain.Replace(" ,", ",", StringComparison.Ordinal).ToLowerInvariant().Trim();
    }

    private static string FolderOrIgnore()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is { }; folder = folder.Parent)
        {
            var seeds = Path.Combine(folder.FullName, "..", "shared", "seeds");
            if (File.Exists(Path.Combine(folder.FullName, "Ibis.sln")) && Directory.Exists(seeds))
            {
                return seeds;
            }
        }

        Assert.Ignore("The seed documents (../shared/seeds) are not on this machine.");
        return "";
    }

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex("<[^>]*>|\\*")]
    private static partial Regex Markup();

    [GeneratedRegex("[“”‘’'\"]")]
    private static partial Regex Quotes();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
