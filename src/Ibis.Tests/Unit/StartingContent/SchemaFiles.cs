using System.Xml.Linq;

namespace Ibis.Tests.Unit.StartingContent;

/// <summary>The exported schema under uSync/v18, as it lies in the repository.</summary>
internal static class SchemaFiles
{
    public static IEnumerable<XElement> Of(string kind) =>
        Directory
            .EnumerateFiles(Path.Combine(Root(), "uSync", "v18", kind), "*.config")
            .Select(file => XDocument.Load(file).Root!);

    public static XElement DocumentType(string alias) =>
        Of("ContentTypes").Single(type => type.Attribute("Alias")?.Value == alias);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ibis.sln")))
        {
            folder =
                folder.Parent
                ?? throw new DirectoryNotFoundException("The tests run outside the repository: no Ibis.sln above.");
        }

        return folder.FullName;
    }
}
