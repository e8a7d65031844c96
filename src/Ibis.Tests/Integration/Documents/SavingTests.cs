using Umbraco.Cms.Core.Models;

namespace Ibis.Tests.Integration.Documents;

internal sealed class SavingTests : DocumentTests
{
    [Test]
    public void Page_WhenSaved_KeepsItsValues()
    {
        var page = Bench.NewPage("Kept");
        page.SetValue("title", "A title with \"quotes\", \u0627\u0644\u0633\u0644\u0627\u0645 and \ud83c\udf0d");
        page.SetValue("number", 42);

        Bench.Saved(page);

        var loaded = Bench.Load(page);
        Assert.That(loaded.GetValue("title"), Is.EqualTo(page.GetValue("title")));
        Assert.That(loaded.GetValue("number"), Is.EqualTo(42));
        Assert.That(loaded.IsDirty(), Is.False);
    }

    [Test]
    public void Page_WhenSaved_IsADraftAtTheEndOfItsSiblings()
    {
        var parent = Bench.Saved(Bench.NewPage("Parent"));
        var first = Bench.Saved(Bench.NewPage("First", parent.Id));

        var second = Bench.Saved(Bench.NewPage("Second", parent.Id));

        Assert.That(second.Path, Is.EqualTo($"{parent.Path},{second.Id}"));
        Assert.That(second.Level, Is.EqualTo(2));
        Assert.That(second.SortOrder, Is.GreaterThan(first.SortOrder));
        Assert.That((second.Published, second.Edited), Is.EqualTo((false, true)));
    }

    [Test]
    public void Page_WhenASiblingHasTheName_GetsTheNextNumber()
    {
        var parent = Bench.Saved(Bench.NewPage("Names"));

        foreach (var name in new[] { "News", "news", "News (2)", "NEWS", "Newsletter", "News (7)", "News (7)" })
        {
            Bench.Saved(Bench.NewPage(name, parent.Id));
        }

        Assert.That(
            Bench.ChildNames(parent.Id),
            Is.EqualTo(new[] { "News", "news (1)", "News (2)", "NEWS (3)", "Newsletter", "News (7)", "News (4)" })
        );
    }

    [Test]
    public void Article_WhenASiblingHasTheNameInOneCulture_IsNumberedInThatCultureOnly()
    {
        var parent = Bench.Saved(Bench.NewPage("Cultures"));
        Bench.Saved(Bench.NewArticle("Home", "Accueil", parent.Id));

        var second = Bench.Saved(Bench.NewArticle("Start", "Accueil", parent.Id));

        Assert.That(second.GetCultureName(ContentBench.French), Is.EqualTo("Accueil (1)"));
        Assert.That(second.GetCultureName(ContentBench.English), Is.EqualTo("Start"));
    }

    [Test]
    public void Article_WhenSaved_HasTheNameOfTheDefaultLanguage()
    {
        var article = Bench.NewArticle("English name", "Nom fran\u00e7ais");

        Bench.Saved(article);

        Assert.That(Bench.Load(article).Name, Is.EqualTo("English name"));
    }

    [Test]
    public void Article_WithCulturesAndSegments_KeepsEachValue()
    {
        var article = Bench.NewArticle("Values", "Valeurs");
        article.SetValue("title", "one", ContentBench.English);
        article.SetValue("title", "un", ContentBench.French);
        article.SetValue("summary", "for all", ContentBench.English);
        article.SetValue("summary", "for members", ContentBench.English, "members");
        article.SetValue("number", 7);

        Bench.Saved(article);

        var loaded = Bench.Load(article);
        Assert.That(loaded.GetValue("title", ContentBench.French), Is.EqualTo("un"));
        Assert.That(loaded.GetValue("summary", ContentBench.English, "members"), Is.EqualTo("for members"));
        Assert.That(loaded.GetValue("summary", ContentBench.English), Is.EqualTo("for all"));
        Assert.That(loaded.GetValue("number"), Is.EqualTo(7));
        Assert.That(loaded.AvailableCultures, Is.EquivalentTo(ContentBench.BothCultures));
    }

    [Test]
    public void Page_WhenSavedFromAReplacedVersion_Throws()
    {
        var page = Bench.Saved(Bench.NewPage("Stale"));
        var stale = Bench.Load(page);
        Bench.Contents.Publish(Bench.Load(page), ["*"]);

        stale.SetValue("title", "too late");

        Assert.That(
            () => Bench.Contents.Save(stale),
            Throws.InvalidOperationException.With.Message.Contains("non-current version")
        );
        Assert.That(Bench.Load(page).GetValue("title"), Is.Null);
    }

    [Test]
    public void Page_WhenNothingChanged_KeepsItsDate()
    {
        var page = Bench.Saved(Bench.NewPage("Unchanged"));
        var before = Bench.Load(page).UpdateDate;

        Bench.Saved(Bench.Load(page));

        Assert.That(Bench.Load(page).UpdateDate, Is.EqualTo(before));
    }

    [Test]
    public void Pages_ByKeyAndId_AreTheSame()
    {
        var page = Bench.Saved(Bench.NewPage("Found"));

        Assert.That(Bench.Contents.GetById(page.Key)!.Id, Is.EqualTo(page.Id));
        Assert.That(Bench.Contents.GetByIds([page.Key]).Single().Id, Is.EqualTo(page.Id));
        Assert.That(Bench.Contents.GetById(-12345), Is.Null);
    }

    [Test]
    public void Page_WithTags_IsFoundByThemOncePublished()
    {
        var page = Bench.NewPage("Tagged");
        page.SetValue("tags", """["rivers","borders"]""");

        Bench.SavedAndPublished(page);

        var tags = Bench.Site.Get<global::Umbraco.Cms.Core.Services.ITagService>().GetTagsForEntity(page.Key);
        Assert.That(tags.Select(tag => tag.Text), Is.EquivalentTo(new[] { "rivers", "borders" }));
    }

    [Test]
    public void Page_WithALink_IsRelatedToWhatItLinksTo()
    {
        var target = Bench.Saved(Bench.NewPage("Target"));
        var page = Bench.NewPage("Linking");
        page.SetValue("link", $"umb://document/{target.Key:N}");
        Bench.Saved(page);
        var relations = Bench.Site.Get<global::Umbraco.Cms.Core.Services.IRelationService>();
        var linked = relations.GetByParentId(page.Id)!.Select(relation => relation.ChildId).ToArray();

        page.SetValue("link", null);
        Bench.Saved(page);

        Assert.That(linked, Is.EqualTo(new[] { target.Id }));
        Assert.That(relations.GetByParentId(page.Id), Is.Empty);
    }
}
