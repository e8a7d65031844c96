using Ibis.Umbraco.PropertyEditors.RichText.Delivery;
using Ibis.Umbraco.PropertyEditors.RichText.Sanitising;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PropertyEditors.RichText;

internal static class RichTextRegistration
{
    public static IServiceCollection AddRichText(this IServiceCollection services)
    {
        services.AddUnique<IHtmlSanitizer, AllowListSanitizer>();
        services.AddUnique<IApiRichTextElementParser, RichTextElementParser>();
        services.AddUnique<IApiRichTextMarkupParser, RichTextMarkupParser>();

        return services
            .AddSingleton<DeliveryTargets>()
            .AddSingleton<DeliveredRichText>()
            .AddSingleton<DroppedImages>()
            .AddSingleton<RichTextMarkup>()
            .AddSingleton<RenderedBlocks>();
    }
}
