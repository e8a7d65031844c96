using Ibis.Core.ContentModel.Compositions;
using Ibis.Core.ContentModel.Pictures;
using Ibis.Umbraco.PropertyEditors.MediaPicker;
using Ibis.Web.Rendering;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Ibis.Web.Pictures;

/// <summary>The pictures of a document as its page shows them.</summary>
internal sealed class PagePictures(ContentText text, SiteText words, PictureSizes sizes)
{
    /// <param name="alias">A list of blocks of the type Picture with rights.</param>
    public IReadOnlyList<PlacedPicture> Of(IPublishedContent content, string alias, PageRequest request) =>
        [
            .. (text.Value<BlockListModel>(content, alias, request.TextCulture) ?? BlockListModel.Empty)
                .Select(block => Of(block.Content, request))
                .OfType<Picture>()
                .Select((picture, place) => new PlacedPicture(picture, request.TextCulture, IsFirst: place == 0)),
        ];

    private Picture? Of(IPublishedElement block, PageRequest request)
    {
        var culture = request.TextCulture;
        if (
            text.Value<MediaWithCrops>(block, ImageWithRightsAliases.Image, culture) is not { } picked
            || picked.LocalCrops.Src is not { Length: > 0 } source
        )
        {
            return null;
        }
        var made = sizes.Of(picked);
        return new Picture(
            made?.Address ?? source,
            made?.Sources,
            made?.Width,
            made?.Height,
            Text(block, ImageWithRightsAliases.Alt) ?? Text(picked, PictureFields.AlternativeText) ?? string.Empty,
            Text(block, ImageWithRightsAliases.Caption),
            Credit(
                Text(block, ImageWithRightsAliases.Credit) ?? Text(picked, PictureFields.Credit),
                Text(block, ImageWithRightsAliases.Source),
                request.Language.Culture
            )
        );

        string? Text(IPublishedElement element, string alias) =>
            text.Value<string>(element, alias, culture) is { } value && !string.IsNullOrWhiteSpace(value)
                ? value.Trim()
                : null;
    }

    private string? Credit(string? maker, string? source, string culture) =>
        (maker, source) switch
        {
            ({ }, { }) => words.In(culture, "practice.photoCredit", maker, source),
            ({ }, null) => words.In(culture, "practice.photoBy", maker),
            _ => source,
        };
}
