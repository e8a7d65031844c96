using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Documents;

internal sealed class ListTests : DocumentTests
{
    private Content _parent = null!;

    [OneTimeSetUp]
    public void FillList()
    {
        _parent = Bench.Saved(Bench.NewPage("List"));
        (string English, string French, int Number)[] articles =
        [
            ("Alpha", "Z\u00e8bre", 10),
            ("beta", "Yack", 2),
            ("Gamma", "Xylophone", -3),
        ];
        foreach (var (english, french, number) in articles)
        {
            var article = Bench.NewArticle(english, french, _parent.Id);
            article.SetValue("title", $"{french} title", ContentBench.French);
            article.SetValue("number", number);
            Bench.Saved(article);
        }
        Bench.Contents.Publish(Bench.Load(_parent), ["*"]);
    }

    [TestCase("name", null, false, "Alpha,beta,Gamma")]
    [TestCase("name", ContentBench.French, false, "Gamma,beta,Alpha")]
    [TestCase("number", null, true, "Gamma,beta,Alpha")]
    [TestCase("title", ContentBench.French, true, "Gamma,beta,Alpha")]
    [TestCase("sortOrder", null, false, "Alpha,beta,Gamma")]
    [TestCase("createDate", null, false, "Alpha,beta,Gamma")]
    [TestCase("contentTypeAlias", null, false, "Alpha,beta,Gamma")]
    [TestCase("updater", null, false, "Alpha,beta,Gamma")]
    [TestCase("owner", null, false, "Alpha,beta,Gamma")]
    public void Children_OrderedByAField_ComeInThatOrder(
        string field,
        string? culture,
        bool isProperty,
        string expected
    )
    {
        var ordering = Ordering.By(field, Direction.Ascending, culture, isProperty);

        var names = Page(ordering).Select(article => article.Name);

        Assert.That(string.Join(',', names), Is.EqualTo(expected));
    }

    [Test]
    public void Children_ByPages_AreCountedWhole()
    {
        var page = Bench.Contents.GetPagedChildren(_parent.Id, 1, 2, out var total, null, null, Ordering.By("name"));

        Assert.That(page.Single().Name, Is.EqualTo("Gamma"));
        Assert.That(total, Is.EqualTo(3));
    }

    [Test]
    public void Children_FilteredByName_LookAtTheCultureOfTheOrder()
    {
        var filter = Query().Where(content => content.Name!.Contains("yack"));

        Assert.That(Page(Ordering.By("name", culture: ContentBench.French), filter).Single().Name, Is.EqualTo("beta"));
        Assert.That(Page(Ordering.By("name"), filter), Is.Empty);
    }

    [Test]
    public void Children_WithSomeProperties_HaveValuesForThoseOnly()
    {
        var article = Bench
            .Contents.GetPagedChildren(_parent.Id, 0, 1, out _, ["number"], null, Ordering.By("name"))
            .Single();

        Assert.That(article.GetValue("number"), Is.EqualTo(10));
        Assert.That(article.GetValue("title", ContentBench.French), Is.Null);
    }

    [Test]
    public void Order_ThatIsNotKnown_IsRefusedByName()
    {
        Assert.That(
            () => Page(Ordering.By("colour")),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("colour")
        );
    }

    [Test]
    public void Content_OfAType_IsCountedAndListed()
    {
        Bench.Contents.GetPagedOfType(Bench.Article.Id, 0, 10, out var total, null!);

        Assert.That(total, Is.EqualTo(3));
        Assert.That(Bench.Contents.Count("article"), Is.EqualTo(3));
        Assert.That(Bench.Contents.CountChildren(_parent.Id), Is.EqualTo(3));
        Assert.That(Bench.Contents.CountPublished("page"), Is.EqualTo(1));
    }

    private IContent[] Page(Ordering ordering, IQuery<IContent>? filter = null) =>
        [.. Bench.Contents.GetPagedChildren(_parent.Id, 0, 10, out _, null, filter, ordering)];

    private IQuery<IContent> Query() => Bench.Site.Get<ICoreScopeProvider>().CreateQuery<IContent>();
}
