using Ibis.Umbraco.Sync.Files;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Tests.Unit.Sync;

internal sealed class SyncFileNamesTests
{
    private readonly SyncFileNames _names = new(
        new DefaultShortStringHelper(new DefaultShortStringHelperConfig().WithDefault(new RequestHandlerSettings())),
        ["drafts"],
        windowsNames: true
    );

    [TestCase("umbracoMediaVideo", "umbracomediavideo")]
    [TestCase("backup.jpg", "backup.jpg")]
    [TestCase("Article.On", "article.on")]
    [TestCase("en-US", "en-us")]
    [TestCase("Legal aid at sea", "legal-aid-at-sea")]
    [TestCase("App", "__app__")]
    [TestCase("web", "__web__")]
    [TestCase("Drafts", "__drafts__")]
    [TestCase("LPT1", "__lpt1__")]
    [TestCase("../../etc/passwd", "etc-passwd")]
    [TestCase("..", "_")]
    public void Name_OfAText_IsLowerCaseWithHyphens(string text, string expected) =>
        Assert.That(_names.OfText(text), Is.EqualTo(expected));

    [TestCase("Richtext editor", "RichtextEditor")]
    [TestCase("List View - Content", "ListViewContent")]
    [TestCase("True/false", "Truefalse")]
    [TestCase("umbMember", "umbMember")]
    public void Name_OfAnAlias_KeepsItsCase(string name, string expected) =>
        Assert.That(_names.OfAlias(name), Is.EqualTo(expected));

    [TestCase("de", "de-DE", "de_de-de")]
    [TestCase("https://localhost:44372/", "hu-HU", "https-localhost-44372_hu-hu")]
    public void Name_OfADomain_EndsWithItsLanguage(string domain, string iso, string expected) =>
        Assert.That(_names.OfDomain(domain, iso), Is.EqualTo(expected));

    [TestCase("fbb1d2d9-48ea-489f-8e54-fa7396a51667", "1hjld45k")]
    [TestCase("c88cb3a5-de49-4c3f-8580-7a5de424cda7", "uwzjzscj")]
    [TestCase("bfa1dc66-0733-4309-b30e-e556a7b2f61c", "m1okdpzt")]
    public void Short_OfAKey_IsTheOneInFilesOfUSync(string key, string expected) =>
        Assert.That(SyncKeys.Short(Guid.Parse(key)), Is.EqualTo(expected));

    [TestCase("sv", "98140315-0000-0000-0000-000000000000")]
    [TestCase("en-GB", "5e8dc56b-0000-0000-0000-000000000000")]
    public void Key_OfAText_HoldsItsHashAndNothingElse(string text, string expected) =>
        Assert.That(SyncKeys.FromText(text), Is.EqualTo(Guid.Parse(expected)));
}
