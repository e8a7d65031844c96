using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.BackOffice.DocumentVersions;

internal static class DocumentVersionsFeature
{
    public static IUmbracoBuilder AddDocumentVersions(this IUmbracoBuilder builder)
    {
        builder.Services.AddScoped<VersionPresentation>();
        return builder;
    }
}
