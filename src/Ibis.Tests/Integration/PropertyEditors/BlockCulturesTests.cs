using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Tests.Integration.PropertyEditors;

/// <summary>Blocks in a property that all cultures share, with texts of single cultures inside.</summary>
internal sealed partial class BlockCulturesTests
{
    private const string First = "a1111111-2222-3333-4444-555555555555";
    private const string Second = "b1111111-2222-3333-4444-555555555555";
    private static readonly Guid Admin = Constants.Security.SuperUserKey;
    private static readonly string[] Editors =
    [
        "Umbraco.BlockList",
        "Umbraco.BlockGrid",
        "Umbraco.SingleBlock",
        "Umbraco.RichText",
    ];
    private TestSite _site = null!;
    private EveryEditorSite _types = null!;
    private Guid _translator;

    [OneTimeSetUp]
    public async Task Start()
    {
        _site = await TestSite.StartAsync(
            settings: new Dictionary<string, string?>
            {
                ["Umbraco:CMS:Content:AllowEditInvariantFromNonDefault"] = "false",
            }
        );
        var danish = new Language("da", "Danish");
        Assert.That((await _site.Get<ILanguageService>().CreateAsync(danish, Admin)).Success, Is.True);
        _types = new EveryEditorSite(_site) { Variation = ContentVariation.Culture };
        await _types.MakeElementTypeAsync(("note", "Umbraco.TextBox", "{}"));
        var allowed = $$$"""{"blocks":[{"contentElementTypeKey":"{{{_types.Element!.Key}}}","allowAtRoot":true}]}""";
        await _types.MakeDocumentTypeAsync(
            Editors.Select((editor, index) => ($"blocks{index}", editor, allowed)).ToArray()
        );
        _translator = await TranslatorAsync(danish.Id);
    }

    [OneTimeTearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [TestCaseSource(nameof(Editors))]
    public async Task Blocks_SavedByWhoMayOnlyTranslate_ChangeInThatLanguageAlone(string editor)
    {
        var page = await CreateAsync(editor, Value(editor, First, "hello", "hej"));

        await UpdateAsync(page, editor, Value(editor, First, "forged", "goddag"), _translator);

        Assert.That(Texts(Stored(page, editor)), Is.EqualTo(new[] { "en: hello", "da: goddag", ": note" }));
    }

    [TestCaseSource(nameof(Editors))]
    public async Task Blocks_RemovedByWhoMayOnlyTranslate_Stay(string editor)
    {
        var page = await CreateAsync(editor, Value(editor, First, "hello", "hej"));

        await UpdateAsync(page, editor, Value(editor, Second, "other", "anden"), _translator);

        Assert.That(Texts(Stored(page, editor)), Is.EqualTo(new[] { "en: hello", "da: hej", ": note" }));
        Assert.That(Stored(page, editor), Does.Contain(First).And.Not.Contain(Second));
    }

    [TestCaseSource(nameof(Editors))]
    public async Task Blocks_WhenOneLanguageIsPublished_ShowTheOtherAsItWas(string editor)
    {
        var page = await CreateAsync(editor, Value(editor, First, "hello", "hej"));
        await PublishAsync(page, "en", "da");
        await UpdateAsync(page, editor, Value(editor, First, "good day", "goddag"), Admin);

        await PublishAsync(page, "da");

        Assert.That(
            Texts(Stored(page, editor, published: true)),
            Is.EqualTo(new[] { "en: hello", "da: goddag", ": note" })
        );
        Assert.That(Edited(page), Is.EqualTo(new[] { "en" }));
    }

    [TestCaseSource(nameof(Editors))]
    public async Task Blocks_ChangedInOneLanguage_AreAnUnpublishedChangeOfThatLanguageAlone(string editor)
    {
        var page = await CreateAsync(editor, Value(editor, First, "hello", "hej"));
        await PublishAsync(page, "en", "da");
        Assert.That(Stored(page, editor, published: true), Is.EqualTo(Stored(page, editor)));
        Assert.That(Edited(page), Is.Empty);

        await UpdateAsync(page, editor, Value(editor, First, "hello", "goddag"), Admin);

        Assert.That(Edited(page), Is.EqualTo(new[] { "da" }));
    }

    [TestCaseSource(nameof(Editors))]
    public async Task Blocks_WhenEveryLanguageIsPublished_AreWhatTheDraftIs(string editor)
    {
        var page = await CreateAsync(editor, Value(editor, First, "hello", "hej"));
        await PublishAsync(page, "en", "da");
        await UpdateAsync(page, editor, Value(editor, Second, "good day", "goddag"), Admin);

        await PublishAsync(page, "da");
        await PublishAsync(page, "en");

        Assert.That(Stored(page, editor, published: true), Is.EqualTo(Stored(page, editor)));
        Assert.That(Edited(page), Is.Empty);
    }
}
