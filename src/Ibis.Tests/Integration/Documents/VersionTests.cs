using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using static Umbraco.Cms.Core.Constants.Security;

namespace Ibis.Tests.Integration.Documents;

internal sealed class VersionTests : DocumentTests
{
    private IContentVersionService Versions => Bench.Site.Get<IContentVersionService>();

    [Test]
    public void Page_WhenPublishedTwice_HasThreeVersionsTheDraftFirst()
    {
        var page = Published("Versions", "one", "two");

        var versions = Bench.Contents.GetVersions(page.Id).ToArray();

        Assert.That(versions, Has.Length.EqualTo(3));
        Assert.That(versions[0].VersionId, Is.EqualTo(Bench.Load(page).VersionId));
        Assert.That(versions.Select(version => version.GetValue("title")), Is.EqualTo(new[] { "two", "two", "one" }));
    }

    [Test]
    public async Task Page_WhenRolledBack_HasItsOldValuesAsDraft()
    {
        var page = Published("Rolled back", "one", "two");
        var old = Bench.Contents.GetVersions(page.Id).Last();

        var result = await Versions.RollBackAsync(old.VersionId.ToGuid(), null, SuperUserKey);

        Assert.That(result.Success, () => result.Result.ToString());
        var loaded = Bench.Load(page);
        Assert.That(loaded.GetValue("title"), Is.EqualTo("one"));
        Assert.That(loaded.GetValue("title", published: true), Is.EqualTo("two"));
    }

    [Test]
    public async Task Versions_Listed_SayWhichIsWhich()
    {
        var page = Published("Listed", "one", "two");

        var result = await Versions.GetPagedContentVersionsAsync(page.Key, null, 0, 10);

        Assert.That(result.Success, () => result.Status.ToString());
        Assert.That(
            result.Result!.Items.Select(version => (version.CurrentDraftVersion, version.CurrentPublishedVersion)),
            Is.EqualTo(new[] { (true, false), (false, true), (false, false) })
        );
    }

    [Test]
    public async Task Versions_CleanedUp_KeepDraftPublishedAndPinned()
    {
        var page = Published("Cleaned", "one", "two", "three", "four");
        var pinned = Bench.Contents.GetVersions(page.Id).Last().VersionId;
        await Versions.SetPreventCleanupAsync(pinned.ToGuid(), true, SuperUserKey);

        Versions.PerformContentVersionCleanup(DateTime.UtcNow.AddYears(5));

        var left = Bench.Contents.GetVersions(page.Id).Select(version => version.GetValue("title"));
        Assert.That(left, Is.EqualTo(new[] { "four", "four", "one" }));
    }

    [Test]
    public void Version_ThatIsCurrent_CannotBeDeleted()
    {
        var page = Published("Undeletable", "one");

        Bench.Contents.DeleteVersions(page.Id, DateTime.UtcNow.AddYears(1));

        Assert.That(Bench.Contents.GetVersions(page.Id).Count(), Is.EqualTo(2));
    }

    private IContent Published(string name, params string[] titles)
    {
        IContent page = Bench.NewPage(name);
        foreach (var title in titles)
        {
            page.SetValue("title", title);
            Bench.SavedAndPublished(page);
            page = Bench.Load(page);
        }
        return page;
    }
}
