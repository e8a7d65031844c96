using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.Umbraco.DocumentTexts;

/// <summary>The text of PDF and Office files, read outside the site's own process and kept beside the media items.</summary>
public static class DocumentTextFeature
{
    public static IUmbracoBuilder AddDocumentTexts(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services
            .AddOptions<DocumentTextOptions>()
            .BindConfiguration(DocumentTextOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<PdfToText>();
        services.AddSingleton<TextWorkers>();
        services.AddSingleton<DocumentTextStore>();
        services.AddSingleton<IDocumentText>(provider => provider.GetRequiredService<DocumentTextStore>());
        return builder;
    }
}
