using Ibis.BackOffice.ContentTypes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models;

namespace Ibis.BackOffice.DocumentTypes;

internal static class DocumentTypesFeature
{
    public static IUmbracoBuilder AddDocumentTypes(this IUmbracoBuilder builder)
    {
        builder.Services.AddScoped<TypeKind<IContentType>, DocumentTypeKind>();
        builder.Services.AddScoped<TypeSaving>();
        return builder;
    }
}
