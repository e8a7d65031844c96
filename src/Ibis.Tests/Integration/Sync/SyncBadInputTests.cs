using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Sync;

/// <summary>One file is wrong: it is named with what to do, its item stays as it was, everything else goes in.</summary>
internal sealed class SyncBadInputTests
{
    private SyncedSite _site = null!;

    [SetUp]
    public async Task SetUpAsync() => _site = await SyncedSite.StartAsync();

    [TearDown]
    public async Task TearDownAsync() => await _site.DisposeAsync();

    private static IEnumerable<TestCaseData> WrongFiles()
    {
        yield return Case("NotXml", "Content/bad.config", "<Content", "Content/bad.config(2): not XML");
        yield return Case(
            "Dtd",
            "Content/bad.config",
            "<!DOCTYPE a [<!ENTITY b \"c\">]><Content>&b;</Content>",
            "(2): the file has a DTD; remove"
        );
        yield return Case(
            "WrongRoot",
            "Content/bad.config",
            "<Media Key=\"5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3eff\" Alias=\"x\" />",
            "(2): the root element is <Media>"
        );
        yield return Case(
            "InvalidKey",
            "Content/bad.config",
            "<Content Key=\"nonsense\" Alias=\"x\" />",
            "(2): Key is 'nonsense', not a key; give it"
        );
        yield return Case(
            "UnknownEditor",
            "DataTypes/bad.config",
            """<DataType Key="5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3eff" Alias="x"><Info><Name>x</Name><EditorAlias>No.Such</EditorAlias></Info></DataType>""",
            "(2): there is no property editor 'No.Such'; install the package"
        );
        yield return Case(
            "BadConfig",
            "DataTypes/bad.config",
            "<DataType Key=\"5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3eff\" Alias=\"x\">\n<Info><Name>x</Name><EditorAlias>Umbraco.TextBox</EditorAlias></Info>\n<Config><![CDATA[{ \"a\": ]]></Config></DataType>",
            "(4): <Config> is not JSON, line 1 of the JSON; correct it"
        );
        yield return Case(
            "MissingDataType",
            "ContentTypes/bad.config",
            SampleFiles
                .ContentType(
                    "5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3eff",
                    "bad",
                    ("5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3efe", "a", "5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3efd", "g")
                )
                .Replace(
                    "5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e20",
                    "5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3eaa",
                    StringComparison.Ordinal
                ),
            "the property 'a' has the data type 5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3eaa, which is not there; add the file"
        );
        yield return Case(
            "UnknownCulture",
            "Content/bad.config",
            SampleFiles
                .Content(
                    Guid.Parse("5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3eff"),
                    "Bad",
                    "Mal",
                    2,
                    SampleFiles.Home.ToString(),
                    "Home",
                    "/Home/Bad",
                    "a",
                    "b"
                )
                .Replace("\"fr\"", "\"tlh\"", StringComparison.Ordinal),
            "(11): there is no language 'tlh'; add its file in Languages"
        );
        yield return Case(
            "NoSuchCulture",
            "Languages/bad.config",
            "<Language Key=\"5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3eff\" Alias=\"xx-NOPE\"><IsoCode>xx-NOPE</IsoCode></Language>",
            "(2): there is no culture 'xx-NOPE'; use a code"
        );
        yield return Case(
            "MissingParent",
            "Content/bad.config",
            SampleFiles.Content(
                Guid.Parse("5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3eff"),
                "Bad",
                "Mal",
                2,
                "5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3eaa",
                "Gone",
                "/Gone/Bad",
                "a",
                "b"
            ),
            "there is no item with the key 5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3eaa ('Gone') to be the parent"
        );
    }

    [TestCaseSource(nameof(WrongFiles))]
    public async Task Import_WithAWrongFile_NamesItAndBringsInTheRest(string name, string text, string line)
    {
        _site.Write(name, text);

        var run = await _site.RunAsync("import");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain($"error: uSync/v18/{name}(").And.Contain(line));
        Assert.That(run.Output, Does.Contain("1 errors"));
        Assert.That(_site.Site.Get<IContentService>().GetById(SampleFiles.Article), Is.Not.Null, run.Output);
    }

    [Test]
    public async Task Import_WithOneKeyInTwoFiles_TakesNeither()
    {
        var copy = SampleFiles.All["Content/first-article.config"];
        _site.Write("Content/copy.config", copy);

        var run = await _site.RunAsync("import");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(
            run.Output,
            Does.Contain(
                $"copy.config(2): the key {SampleFiles.Article} stands in uSync/v18/Content/first-article.config too; keep"
            )
        );
        Assert.That(_site.Site.Get<IContentService>().GetById(SampleFiles.Article), Is.Null);
        Assert.That(_site.Site.Get<IContentService>().GetById(SampleFiles.Home), Is.Not.Null);
    }

    [Test]
    public async Task Import_WithOneAliasInTwoFiles_TakesNeither()
    {
        _site.Write(
            "ContentTypes/seo2.config",
            SampleFiles
                .All["ContentTypes/seo.config"]
                .Replace("2f6d", "2f6e", StringComparison.Ordinal)
                .Replace("1d3e40", "1d3eee", StringComparison.Ordinal)
        );

        var run = await _site.RunAsync("import", "--folder", "ContentTypes");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(
            run.Output,
            Does.Contain("seo2.config(2): the alias 'seo' stands in uSync/v18/ContentTypes/seo.config too")
        );
        Assert.That(_site.Site.Get<IContentTypeService>().Get("seo"), Is.Null);
    }

    [Test]
    public async Task Import_WithCompositionsInACircle_NamesTheCircle()
    {
        _site.Write(
            "ContentTypes/seo.config",
            SampleFiles
                .All["ContentTypes/seo.config"]
                .Replace(
                    "<Compositions />",
                    "<Compositions><Composition Key=\"5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e43\">article</Composition></Compositions>",
                    StringComparison.Ordinal
                )
        );

        var run = await _site.RunAsync("import");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(
            run.Output,
            Does.Contain("its compositions go in a circle: article → seo → article; take one of these out")
        );
        Assert.That(_site.Site.Get<IContentTypeService>().Get("article"), Is.Null);
        Assert.That(await _site.Site.Get<IDictionaryItemService>().GetAsync("Site.Search"), Is.Not.Null);
    }

    [Test]
    public async Task Import_OfAFileOfFiftyMegabytes_RefusesIt()
    {
        var path = _site.Write("Content/bad.config", "<Content />");
        await using (var stream = File.OpenWrite(path))
        {
            stream.SetLength(50 * 1024 * 1024);
        }

        var run = await _site.RunAsync("import");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(
            run.Output,
            Does.Contain("Content/bad.config(0): the file has 52,428,800 bytes, at most 16,777,216 are read")
        );
    }

    [Test]
    public async Task Import_OfALinkThatLeadsOut_RefusesIt()
    {
        var outside = Path.Combine(_site.Site.ContentRoot, "outside.config");
        await File.WriteAllTextAsync(outside, "<Content />");
        File.CreateSymbolicLink(Path.Combine(_site.Files, "Content/link.config"), outside);

        var run = await _site.RunAsync("import");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("Content/link.config(0): the name leads out of the folder"));
    }

    [Test]
    public async Task Import_WithUnknownFoldersAndElements_IgnoresThem()
    {
        _site.Write("Forms/contact.config", "<Form");
        _site.Write(
            "Content/home.config",
            SampleFiles
                .All["Content/home.config"]
                .Replace("<Schedule>", "<Mood>good</Mood><Schedule>", StringComparison.Ordinal)
        );

        var run = await _site.RunAsync("import");

        Assert.That(run.Code, Is.Zero, run.Output);
    }

    [Test]
    public async Task Import_ThatIsAtomic_KeepsNothingWhenOneFileIsWrong()
    {
        _site.Write(
            "DataTypes/bad.config",
            """<DataType Key="5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3eff" Alias="x"><Info><Name>x</Name><EditorAlias>No.Such</EditorAlias></Info></DataType>"""
        );

        var run = await _site.RunAsync("import", "--atomic");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("everything was undone, because the run is atomic"));
        Assert.That(_site.Site.Get<IContentService>().GetById(SampleFiles.Home), Is.Null);
        Assert.That(_site.Site.Get<IContentTypeService>().Get("article"), Is.Null);

        File.Delete(Path.Combine(_site.Files, "DataTypes/bad.config"));
        Assert.That((await _site.RunAsync("import", "--atomic")).Code, Is.Zero);
        Assert.That(_site.Site.Get<IContentService>().GetById(SampleFiles.Home), Is.Not.Null);
    }

    private static TestCaseData Case(string name, string file, string text, string line) =>
        new TestCaseData(file, text, line).SetArgDisplayNames(name);
}
