using Ibis.BackOffice.ContentTypes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models;

namespace Ibis.BackOffice.MediaTypes;

internal static class MediaTypesFeature
{
    public static IUmbracoBuilder AddMediaTypes(this IUmbracoBuilder builder)
    {
        builder.Services.AddScoped<TypeKind<IMediaType>, MediaTypeKind>();
        return builder;
    }
}
