using Ibis.Core.Vocabularies;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Core.TermEditing.Replacing;

/// <summary>The items that name a term, by the relations that Umbraco keeps when they are saved.</summary>
internal sealed class TermUsers(
    IRelationService relations,
    IContentService contents,
    IMediaService media,
    IMemberService members,
    IContentPublishingService publishing
)
{
    /// <summary>An item and what kind of item it is.</summary>
    internal readonly record struct Item(int Id, Guid Kind);

    public IReadOnlyList<Item> Of(Guid term) =>
        contents.GetById(term) is { } node
            ?
            [
                .. relations
                    .GetByChildId(node.Id)
                    .Select(relation => new Item(relation.ParentId, relation.ParentObjectType))
                    .Distinct(),
            ]
            : [];

    /// <summary>Saves an item with the replacement, and publishes it again where nothing else of it waits to be published.</summary>
    /// <returns>The name of an item that is not published as it is now saved.</returns>
    public async Task<string?> ChangeAsync(Item item, TermReplacement replacement, int userId, Guid user)
    {
        if (item.Kind == Constants.ObjectTypes.Document)
        {
            return contents.GetById(item.Id) is { } document && !TermReader.Types.Contains(document.ContentType.Alias)
                ? await ChangeAsync(document, replacement, userId, user)
                : null;
        }
        if (item.Kind == Constants.ObjectTypes.Media && media.GetById(item.Id) is { } file && replacement.Apply(file))
        {
            media.Save(file, userId);
        }
        if (
            item.Kind == Constants.ObjectTypes.Member
            && members.GetById(item.Id) is { } member
            && replacement.Apply(member)
        )
        {
            members.Save(member);
        }
        return null;
    }

    private async Task<string?> ChangeAsync(IContent document, TermReplacement replacement, int userId, Guid user)
    {
        var isAsPublished = document is { Published: true, Edited: false };
        var wasPublished = document.Published;
        if (!replacement.Apply(document))
        {
            return null;
        }
        if (!contents.Save(document, userId).Success)
        {
            return document.Name;
        }
        if (!isAsPublished || document.Trashed)
        {
            return wasPublished ? document.Name : null;
        }
        var cultures = document.ContentType.VariesByCulture() ? document.PublishedCultures.Cast<string?>() : [null];
        var published = await publishing.PublishAsync(
            document.Key,
            [.. cultures.Select(culture => new CulturePublishScheduleModel { Culture = culture })],
            user
        );
        return published.Success ? null : document.Name;
    }
}
