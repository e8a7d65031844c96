using AngleSharp.Dom;
using Ibis.Umbraco.PropertyEditors.RichText.Sanitising;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Blocks;
using Umbraco.Cms.Core.Models.Blocks;

namespace Ibis.Umbraco.PropertyEditors.RichText;

/// <summary>Puts the rendered blocks in the places their markup holds for them. A place without a shown block stays empty.</summary>
internal sealed partial class RenderedBlocks(IServiceProvider services, ILogger<RenderedBlocks> logger)
{
    public const string Places = "umb-rte-block, umb-rte-block-inline";

    public string Insert(string markup, RichTextBlockModel? blocks)
    {
        if (!markup.Contains("umb-rte-block", StringComparison.OrdinalIgnoreCase))
        {
            return markup;
        }

        var body = AllowListSanitizer.Body(markup);
        foreach (var place in body.QuerySelectorAll(Places))
        {
            var block = Key(place) is { } key ? blocks?.FirstOrDefault(one => one.ContentKey == key) : null;
            place.OuterHtml = block is null ? string.Empty : Render(block);
        }

        return body.InnerHtml;
    }

    public static Guid? Key(IElement place) =>
        Guid.TryParse(place.GetAttribute("data-content-key"), out var key) ? key : null;

    // Umbraco's contract for rendering blocks is asynchronous, its contract for converting values is not.
    private string Render(RichTextBlockItem block)
    {
        if (services.GetService(typeof(IPartialViewBlockEngine)) is not IPartialViewBlockEngine engine)
        {
            NoEngine(block.Content.ContentType.Alias);
            return string.Empty;
        }

        return engine.ExecuteAsync(block).GetAwaiter().GetResult();
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "A rich text block of type {ElementType} is left out: no IPartialViewBlockEngine is registered to render it. Register one, or read the blocks through the Delivery API."
    )]
    private partial void NoEngine(string elementType);
}
