using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Documents;

internal sealed class PublishingTests : DocumentTests
{
    [Test]
    public void Page_WhenPublished_IsUnchangedUntilItIsEdited()
    {
        var page = Bench.NewPage("Published");
        page.SetValue("title", "first");
        Bench.SavedAndPublished(page);
        var published = Bench.Load(page);

        var edited = Bench.Load(page);
        edited.SetValue("title", "second");
        Bench.Saved(edited);

        Assert.That((published.Published, published.Edited), Is.EqualTo((true, false)));
        var loaded = Bench.Load(page);
        Assert.That(loaded.Edited);
        Assert.That(loaded.GetValue("title", published: true), Is.EqualTo("first"));
        Assert.That(loaded.GetValue("title"), Is.EqualTo("second"));
    }

    [Test]
    public void Page_WhenUnpublished_HasNoPublishedSide()
    {
        var page = Bench.SavedAndPublished(Bench.NewPage("Withdrawn"));

        Bench.Contents.Unpublish(Bench.Load(page));

        var loaded = Bench.Load(page);
        Assert.That((loaded.Published, loaded.Edited), Is.EqualTo((false, true)));
        Assert.That(loaded.PublishName, Is.Null);
    }

    [Test]
    public void Article_PublishedInOneCulture_IsPublishedInThatCultureOnly()
    {
        var article = Bench.NewArticle("One", "Une");
        article.SetValue("title", "english", ContentBench.English);
        article.SetValue("title", "fran\u00e7ais", ContentBench.French);

        Bench.SavedAndPublished(article, ContentBench.English);

        var loaded = Bench.Load(article);
        Assert.That(loaded.PublishedCultures, Is.EqualTo(new[] { ContentBench.English }));
        Assert.That(loaded.EditedCultures, Is.EqualTo(new[] { ContentBench.French }));
        Assert.That(loaded.GetValue("title", ContentBench.English, published: true), Is.EqualTo("english"));
        Assert.That(loaded.GetValue("title", ContentBench.French, published: true), Is.Null);
    }

    [Test]
    public void Article_WhenOneOfTwoCulturesIsUnpublished_KeepsTheOther()
    {
        var article = Bench.SavedAndPublished(Bench.NewArticle("Two", "Deux"), ContentBench.BothCultures);

        Bench.Contents.Unpublish(Bench.Load(article), ContentBench.French);

        var loaded = Bench.Load(article);
        Assert.That(loaded.Published);
        Assert.That(loaded.PublishedCultures, Is.EqualTo(new[] { ContentBench.English }));
    }

    [Test]
    public void Article_WhenItsMandatoryCultureIsUnpublished_IsUnpublished()
    {
        var article = Bench.SavedAndPublished(Bench.NewArticle("Last", "Derni\u00e8re"), ContentBench.BothCultures);

        Bench.Contents.Unpublish(Bench.Load(article), ContentBench.English);

        Assert.That(Bench.Load(article).Published, Is.False);
    }

    [Test]
    public void Page_BelowAnUnpublishedOne_CannotBePublishedAndIsNotShownAsPublished()
    {
        var parent = Bench.Saved(Bench.NewPage("Draft parent"));
        var child = Bench.Saved(Bench.NewPage("Child", parent.Id));

        var result = Bench.Contents.Publish(child, ["*"]);

        Assert.That(result.Result, Is.EqualTo(PublishResultType.FailedPublishPathNotPublished));
        Assert.That((Bench.Load(child).Published, Bench.Load(child).Edited), Is.EqualTo((false, true)));
    }

    [Test]
    public void Article_WhenPublishingAgainFails_StillShowsWhatIsPublishedAndThatItWasEdited()
    {
        var parent = Bench.SavedAndPublished(Bench.NewArticle("Parent", "Parent"), ContentBench.BothCultures);
        var article = Bench.NewArticle("Failing", "\u00c9chec", parent.Id);
        article.SetValue("title", "old", ContentBench.English);
        Bench.SavedAndPublished(article, ContentBench.English);
        Bench.Contents.Unpublish(Bench.Load(parent));
        var edited = Bench.Load(article);
        edited.SetValue("title", "new", ContentBench.English);
        Bench.Saved(edited);

        var result = Bench.Contents.Publish(Bench.Load(article), ContentBench.BothCultures);

        Assert.That(result.Success, Is.False);
        var loaded = Bench.Load(article);
        Assert.That(loaded.PublishedCultures, Is.EqualTo(new[] { ContentBench.English }));
        Assert.That(loaded.GetValue("title", ContentBench.English, published: true), Is.EqualTo("old"));
        Assert.That(loaded.IsCultureEdited(ContentBench.English));
    }

    [Test]
    public void Branch_WhenPublished_IsPublishedDownToItsLeaves()
    {
        var root = Bench.Saved(Bench.NewPage("Branch"));
        var child = Bench.Saved(Bench.NewPage("Child", root.Id));
        var leaf = Bench.Saved(Bench.NewPage("Leaf", child.Id));

        var results = Bench.Contents.PublishBranch(root, PublishBranchFilter.IncludeUnpublished, ["*"]);

        Assert.That(results.Select(result => result.Success), Is.All.True);
        Assert.That(Bench.Load(leaf).Published);
        Assert.That(Bench.Contents.IsPathPublished(Bench.Load(leaf)));
    }

    [Test]
    public void Schedule_WhenDue_PublishesAndUnpublishes()
    {
        var now = DateTime.UtcNow;
        var page = Bench.NewPage("Scheduled");
        Bench.Contents.Save(
            page,
            contentSchedule: ContentScheduleCollection.CreateWithEntry(now.AddMinutes(1), now.AddMinutes(10))
        );

        var tooEarly = Bench.Contents.PerformScheduledPublish(now);
        var released = Bench.Contents.PerformScheduledPublish(now.AddMinutes(2));
        var wasPublished = Bench.Load(page).Published;
        var expired = Bench.Contents.PerformScheduledPublish(now.AddMinutes(11));

        Assert.That(tooEarly, Is.Empty);
        Assert.That(released.Single().Success && wasPublished);
        Assert.That(expired.Single().Success && !Bench.Load(page).Published);
        Assert.That(Bench.Contents.GetContentScheduleByContentId(page.Id).FullSchedule, Is.Empty);
    }

    [Test]
    public void Schedule_ByCulture_PublishesThatCulture()
    {
        var now = DateTime.UtcNow;
        var article = Bench.SavedAndPublished(Bench.NewArticle("Soon", "Bient\u00f4t"), ContentBench.English);
        var schedule = new ContentScheduleCollection();
        schedule.Add(ContentBench.French, now.AddMinutes(1), null);
        Bench.Contents.PersistContentSchedule(article, schedule);

        Bench.Contents.PerformScheduledPublish(now.AddMinutes(2));

        Assert.That(Bench.Load(article).PublishedCultures, Is.EquivalentTo(ContentBench.BothCultures));
    }
}
