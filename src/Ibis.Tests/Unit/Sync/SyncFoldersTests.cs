using Ibis.Umbraco.Sync;
using Ibis.Umbraco.Sync.Files;

namespace Ibis.Tests.Unit.Sync;

internal sealed class SyncFoldersTests
{
    private readonly List<SyncProblem> _problems = [];
    private SyncFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new SyncFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Files_OfAKind_AreFoundAtAnyDepthAndNothingElse()
    {
        _folder.Write("uSync/v18/Content/home.config", "1");
        _folder.Write("uSync/v18/Content/home/about.config", "2");
        _folder.Write("uSync/v18/Content/readme.txt", "3");
        _folder.Write("uSync/v18/Forms/contact.config", "4");

        Assert.That(
            Names(),
            Is.EqualTo(new[] { "uSync/v18/Content/home.config", "uSync/v18/Content/home/about.config" })
        );
    }

    [Test]
    public void Files_OfALaterFolder_CoverThoseOfAnEarlierOne()
    {
        _folder.Write("uSync/Root/Content/home.config", "1");
        _folder.Write("uSync/Root/Content/other.config", "2");
        _folder.Write("uSync/v18/Content/home.config", "3");

        Assert.That(Names(), Is.EqualTo(new[] { "uSync/v18/Content/home.config", "uSync/Root/Content/other.config" }));
    }

    [Test]
    public void File_ThatLinksOutOfTheFolder_IsReportedAndNotRead()
    {
        var outside = _folder.Write("secret.config", "1");
        _folder.Write("uSync/v18/Content/home.config", "2");
        File.CreateSymbolicLink(Path.Combine(_folder.Root, "uSync/v18/Content/link.config"), outside);

        Assert.That(Names(), Is.EqualTo(new[] { "uSync/v18/Content/home.config" }));
        Assert.That(
            _problems.Single().ToString(),
            Does.StartWith("uSync/v18/Content/link.config(0): the name leads out of the folder")
        );
    }

    [TestCase("../x.config")]
    [TestCase("/etc/passwd")]
    [TestCase("a/../../x.config")]
    [TestCase("")]
    public void Name_ThatClimbsOut_IsRefused(string name) =>
        Assert.That(
            () => SyncFolders.Below(_folder.Root, name),
            Throws.InvalidOperationException.With.Message.Contains("climbs out")
        );

    private IEnumerable<string> Names()
    {
        var folders = new SyncFolders(_folder.Root, ["uSync/Root/", "uSync/v18/"]);
        return folders.FilesOf(SyncKind.Content, "config", _problems).Select(folders.Shown);
    }
}
