namespace Ibis.Tests.Unit.Architecture;

internal sealed class ReadmeTests
{
    private const int MaxLines = 25;

    [TestCaseSource(nameof(ProjectFolders))]
    public void Project_HasAReadme_ThatIsShort(string project)
    {
        var file = Path.Combine(Repository.Root, "src", project, "README.md");

        Assert.That(file, Does.Exist);
        Assert.That(File.ReadAllLines(file), Has.Length.LessThanOrEqualTo(MaxLines));
    }

    private static IEnumerable<string> ProjectFolders() =>
        Directory
            .GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!));
}
