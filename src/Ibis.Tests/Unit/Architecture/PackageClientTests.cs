using System.Text.RegularExpressions;

namespace Ibis.Tests.Unit.Architecture;

/// <summary>The client of Ibis.Core works in any Umbraco, as its server side does.</summary>
internal sealed partial class PackageClientTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src/Ibis.Core/Client");

    [Test]
    public void Files_NameNothingOfThePlatform() =>
        Assert.That(Sources().Where(file => Platform().IsMatch(File.ReadAllText(file))).Select(Short), Is.Empty);

    [Test]
    public void Imports_AreOfUmbracosPublicNames_OrOfTheFolderItself()
    {
        var imports = Sources()
            .SelectMany(file =>
                Import().Matches(File.ReadAllText(file)).Select(match => (file, Name: match.Groups[1].Value))
            )
            .ToArray();

        Assert.That(imports, Is.Not.Empty);
        Assert.That(
            imports
                .Where(import =>
                    import.Name.StartsWith('.')
                        ? !Path.GetFullPath(Path.Combine(Path.GetDirectoryName(import.file)!, import.Name))
                            .StartsWith(
                                Path.Combine(Folder, "src") + Path.DirectorySeparatorChar,
                                StringComparison.Ordinal
                            )
                        : !import.Name.StartsWith("@umbraco-cms/backoffice/", StringComparison.Ordinal)
                )
                .Select(import => $"{Short(import.file)}: {import.Name}"),
            Is.Empty
        );
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Folder, "src"), "*.ts", SearchOption.AllDirectories);

    private static string Short(string file) => Path.GetRelativePath(Folder, file);

    [GeneratedRegex(@"Ibis\.(BackOffice|Umbraco|Web)\b|/umbraco/backoffice/|localhost")]
    private static partial Regex Platform();

    [GeneratedRegex(@"(?:^(?:import|export)\b[^;'=]*\bfrom\s*|^import\s*|\bimport\(\s*)'([^']+)'", RegexOptions.Multiline)]
    private static partial Regex Import();
}
