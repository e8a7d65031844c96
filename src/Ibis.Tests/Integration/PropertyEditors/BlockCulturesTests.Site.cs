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

internal sealed partial class BlockCulturesTests
{
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
