using AngleSharp.Dom;
using Ibis.Umbraco.PropertyEditors.MediaPicker;
using Ibis.Umbraco.PropertyEditors.RichText.Sanitising;
using Umbraco.Cms.Core;

namespace Ibis.Umbraco.PropertyEditors.RichText;

/// <summary>Makes media items of images that were pasted into a text and so far are only uploaded.</summary>
internal sealed class DroppedImages(DroppedFiles files)
{
    private const string Marker = "data-tmpimg";

    public string Import(string markup, Guid? mediaParent)
    {
        if (!markup.Contains(Marker, StringComparison.OrdinalIgnoreCase))
        {
            return markup;
        }

        var body = AllowListSanitizer.Body(markup);
        foreach (var image in body.QuerySelectorAll($"img[{Marker}]"))
        {
            var picked = new PickedMedia
            {
                MediaKey = Guid.TryParse(image.GetAttribute(Marker), out var key) ? key : Guid.Empty,
                MediaTypeAlias = Constants.Conventions.MediaTypes.Image,
            };
            if (files.Import(picked, mediaParent))
            {
                image.RemoveAttribute(Marker);
                image.SetAttribute("data-udi", Udi.Create(Constants.UdiEntityType.Media, picked.MediaKey).ToString());
            }
            else
            {
                image.Remove();
            }
        }

        return body.InnerHtml;
    }
}
