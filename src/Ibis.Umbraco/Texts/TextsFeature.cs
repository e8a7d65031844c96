using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Texts;

/// <summary>The texts of validation messages and of the back office, in every language that Umbraco brings.</summary>
public static class TextsFeature
{
    private const string CoreTexts = "Umbraco.Cms.Core.EmbeddedResources.Lang";

    // Umbraco reads texts of a site from here too.
    private const string OwnTexts = "config/lang";

    /// <summary>Registers Core's embedded texts, and the files that the site has in config/lang.</summary>
    public static IUmbracoBuilder AddTexts(this IUmbracoBuilder builder)
    {
        builder.Services.TryAddSingleton(provider => new LocalizedTextServiceFileSources(
            provider.GetRequiredService<ILogger<LocalizedTextServiceFileSources>>(),
            provider.GetRequiredService<AppCaches>(),
            new DirectoryInfo(provider.GetRequiredService<IHostingEnvironment>().MapPathContentRoot(OwnTexts)),
            provider.GetServices<LocalizedTextServiceSupplementaryFileSource>(),
            new EmbeddedFileProvider(typeof(Constants).Assembly, CoreTexts).GetDirectoryContents(string.Empty)
        ));

        return builder;
    }
}
