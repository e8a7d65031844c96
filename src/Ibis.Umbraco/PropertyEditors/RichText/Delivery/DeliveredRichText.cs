using Ibis.Umbraco.PropertyEditors.Blocks;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Ibis.Umbraco.PropertyEditors.RichText.Delivery;

/// <summary>Rich text as the Delivery API gives it: markup and blocks, or a tree of elements where the site is configured so.</summary>
internal sealed class DeliveredRichText(
    IOptionsMonitor<DeliveryApiSettings> settings,
    IApiRichTextElementParser tree,
    IApiRichTextMarkupParser markup,
    IApiElementBuilder elements
)
{
    public bool AsJson => settings.CurrentValue.RichTextOutputAsJson;

    public object? From(RichTextIntermediate? text)
    {
        var isEmpty = string.IsNullOrWhiteSpace(text?.Markup);
        if (AsJson)
        {
            return isEmpty || text is null ? null : tree.Parse(text.Markup, text.RichTextBlockModel);
        }

        return isEmpty || text is null
            ? RichTextModel.Empty()
            : new RichTextModel
            {
                Markup = markup.Parse(text.Markup),
                Blocks = text.RichTextBlockModel?.Select(elements.Block).ToArray() ?? [],
            };
    }
}
