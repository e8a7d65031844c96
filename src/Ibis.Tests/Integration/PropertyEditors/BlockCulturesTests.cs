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
internal sealed class BlockCulturesTests
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
        await _types.MakeElementTypeAsync();
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

    private async Task<Guid> CreateAsync(string editor, string value)
    {
        var created = await _site
            .Get<IContentEditingService>()
            .CreateAsync(
                new ContentCreateModel
                {
                    ContentTypeKey = _types.Document!.Key,
                    Variants = Variants(),
                    Properties = [Property(editor, value)],
                },
                Admin
            );
        Assert.That(created.Status, Is.EqualTo(ContentEditingOperationStatus.Success));

        return created.Result.Content!.Key;
    }

    private async Task UpdateAsync(Guid page, string editor, string value, Guid user)
    {
        var updated = await _site
            .Get<IContentEditingService>()
            .UpdateAsync(
                page,
                new ContentUpdateModel { Variants = Variants(), Properties = [Property(editor, value)] },
                user
            );

        Assert.That(updated.Status, Is.EqualTo(ContentEditingOperationStatus.Success));
    }

    private async Task PublishAsync(Guid page, params string[] cultures)
    {
        var published = await _site
            .Get<IContentPublishingService>()
            .PublishAsync(
                page,
                [.. cultures.Select(culture => new CulturePublishScheduleModel { Culture = culture })],
                Admin
            );

        Assert.That(published.Status, Is.EqualTo(ContentPublishingOperationStatus.Success));
    }

    private async Task<Guid> TranslatorAsync(int languageId)
    {
        var group = new UserGroup(_site.Get<IShortStringHelper>()) { Alias = "danish", Name = "Danish translators" };
        group.AddAllowedLanguage(languageId);
        Assert.That((await _site.Get<IUserGroupService>().CreateAsync(group, Admin)).Success, Is.True);
        var users = _site.Get<IUserService>();
        var user = users.CreateUserWithIdentity("danish@example.org", "danish@example.org");
        user.AddGroup(
            new ReadOnlyUserGroup(
                group.Id,
                group.Key,
                group.Name,
                group.Description,
                group.Icon,
                null,
                null,
                null,
                group.Alias,
                group.AllowedLanguages,
                [],
                group.Permissions,
                group.GranularPermissions,
                hasAccessToAllLanguages: false
            )
        );
        users.Save(user);

        return user.Key;
    }

    private PropertyValueModel Property(string editor, string value) =>
        new() { Alias = Alias(editor), Value = _site.Get<IJsonSerializer>().Deserialize<object>(value) };

    private string Stored(Guid page, string editor, bool published = false) =>
        (string)_site.Get<IContentService>().GetById(page)!.GetValue(Alias(editor), published: published)!;

    private IEnumerable<string> Edited(Guid page) =>
        _site.Get<IContentService>().GetById(page)!.EditedCultures!.Order(StringComparer.Ordinal);

    private string Value(string editor, string block, string english, string danish)
    {
        var blocks =
            $$$"""{"layout":{"{{{editor}}}":[{"contentKey":"{{{block}}}"}]},"contentData":[{"key":"{{{block}}}","contentTypeKey":"{{{_types.Element!.Key}}}","values":[{"alias":"text","culture":"en","value":"{{{english}}}"},{"alias":"text","culture":"da","value":"{{{danish}}}"},{"alias":"note","value":"note"}]}],"settingsData":[],"expose":[{"contentKey":"{{{block}}}","culture":"en"},{"contentKey":"{{{block}}}","culture":"da"}]}""";

        return editor == "Umbraco.RichText"
            ? $$$"""{"markup":"<p>Hi</p><umb-rte-block data-content-key=\"{{{block}}}\"></umb-rte-block>","blocks":{{{blocks}}}}"""
            : blocks;
    }

    private static VariantModel[] Variants() =>
        [new() { Culture = "en", Name = "Page" }, new() { Culture = "da", Name = "Side" }];

    private static string Alias(string editor) => $"blocks{Array.IndexOf(Editors, editor)}";

    private static string[] Texts(string stored)
    {
        var value = JsonNode.Parse(stored)!;

        return
        [
            .. (value["blocks"] ?? value)["contentData"]!
                .AsArray()
                .SelectMany(block => block!["values"]!.AsArray())
                .Select(one => $"{(string?)one!["culture"]}: {(string?)one["value"]}"),
        ];
    }
}
