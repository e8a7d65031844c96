using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Sync;

/// <summary>A file that was right becomes wrong: its item stays as it was, other changes go in, and nothing is lost.</summary>
internal sealed partial class SyncWrongChangeTests
{
    private const string Home = "Content/home.config";
    private const string Article = "ContentTypes/article.config";
    private const string Text = "DataTypes/ShortText.config";
    private const string Search = "Dictionary/site.search.config";

    private static IEnumerable<TestCaseData> WrongChanges()
    {
        yield return Case("NotXml", Home, "</Info>", "</Inof>", "not XML");
        yield return Case("Dtd", Home, "<Content ", "<!DOCTYPE a [<!ENTITY b \"c\">]><Content ", "the file has a DTD");
        yield return Case(
            "Entity",
            Home,
            "\"fr\">Accueil<",
            "\"fr\">&undeclared;<",
            "not XML: Reference to undeclared entity"
        );
        yield return Case(
            "WrongRoot",
            Home,
            "<Content ",
            "<Media ",
            "the root element is <Media>",
            "</Content>",
            "</Media>"
        );
        yield return Case("NoKey", Home, $" Key=\"{SampleFiles.Home}\"", "", "the root element has no Key");
        yield return Case("InvalidKey", Home, $"Key=\"{SampleFiles.Home}\"", "Key=\"12\"", "Key is '12', not a key");
        yield return Case("NoAlias", Home, " Alias=\"Home\"", "", "the root element has no Alias");
        yield return Case(
            "UnknownType",
            Home,
            ">article</ContentType>",
            ">none</ContentType>",
            "the item is of the type 'article'"
        );
        yield return Case("UnknownCulture", Home, "\"fr\"", "\"tlh\"", "there is no language 'tlh'");
        yield return Case("NotADate", Home, "2099-01-02", "2099-31-02", "'2099-31-02T03:04:05' is not a date");
        yield return Case("UnknownEditor", Text, "Umbraco.TextBox", "No.Such", "there is no property editor 'No.Such'");
        yield return Case(
            "ConfigIsNotJson",
            Text,
            "\"maxChars\": 60",
            "\"maxChars\": ",
            "<Config> is not JSON, line 3 of the JSON"
        );
        yield return Case(
            "ConfigNameTwice",
            Text,
            "\"maxChars\": 60",
            "\"maxChars\": 6, \"maxChars\": 7",
            "<Config> is not JSON"
        );
        yield return Case(
            "MissingDataType",
            Article,
            "1d3e20</Definition>",
            "1d3eaa</Definition>",
            "which is not there"
        );
        yield return Case("ValueIsNotJson", PicturedFiles.Document, "[]", "[{]", "the value of 'picture' is not JSON");
        yield return Case(
            "NoCulture",
            "Languages/fr.config",
            "<IsoCode>fr<",
            "<IsoCode>xx-NOPE<",
            "there is no culture 'xx-NOPE'"
        );
        yield return Case(
            "MissingLayout",
            "Templates/article.config",
            ">master<",
            ">gone<",
            "there is no template 'gone'"
        );
        yield return Case(
            "MissingParent",
            "Content/first-article.config",
            "d3e01\">Home",
            "d3eaa\">Home",
            "to be the parent"
        );
        yield return Case(
            "MissingRoot",
            "Domains/example.com_fr.config",
            "d3e01",
            "d3eaa",
            "there is no document '/Home' for the domain"
        );
        yield return Case(
            "UnknownMarker",
            Home,
            "<Content ",
            "<Empty Change=\"Explode\" ",
            "Change is 'Explode'",
            "</Content>",
            "</Empty>"
        );
    }

    [TestCaseSource(nameof(WrongChanges))]
    public async Task Import_OfAFileThatBecameWrong_LeavesItsItemAndBringsInTheOthers(
        string file,
        string[] changes,
        string wrong
    )
    {
        await using var site = await SyncedSite.StartAsync();
        PicturedFiles.Write(site);
        var first = await site.RunAsync("import");
        Assert.That(first.Code, Is.Zero, first.Output);
        var right = site.Tree()[file];

        var text = right.Replace("<SortOrder>0<", "<SortOrder>7<", StringComparison.Ordinal);
        for (var i = 0; i < changes.Length; i += 2)
        {
            Assert.That(text, Does.Contain(changes[i]));
            text = text.Replace(changes[i], changes[i + 1], StringComparison.Ordinal);
        }
        site.Write(file, text);
        site.Write(Search, site.Tree()[Search].Replace(">Search<", ">Find<", StringComparison.Ordinal));
        var run = await site.RunAsync("import");
        site.Write(file, right);
        var report = await site.RunAsync("report");

        Assert.That(run.Code, Is.EqualTo(1), run.Output);
        Assert.That(ErrorLine().Match(run.Output).Groups["file"].Value, Is.EqualTo($"uSync/v18/{file}"), run.Output);
        Assert.That(ErrorLine().Match(run.Output).Groups["wrong"].Value, Does.Contain(wrong));
        Assert.That(run.Output, Does.Contain("1 errors"));
        Assert.That(report.Output, Does.Contain($"report: {SampleFiles.All.Count + 3} unchanged in"), report.Output);
        var item = await site.Site.Get<IDictionaryItemService>().GetAsync("Site.Search");
        Assert.That(item!.Translations.Select(translation => translation.Value), Has.Member("Find"));
    }

    // error: file(line): what is wrong; what to do
    [GeneratedRegex(@"error: (?<file>[^(]+)\(\d+\): (?<wrong>[^\n]+); [^\n]+\n")]
    private static partial Regex ErrorLine();

    private static TestCaseData Case(
        string name,
        string file,
        string from,
        string to,
        string wrong,
        params string[] more
    ) => new TestCaseData(file, (string[])[from, to, .. more], wrong).SetArgDisplayNames(name);
}
