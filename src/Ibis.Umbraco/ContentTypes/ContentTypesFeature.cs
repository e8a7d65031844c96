using Ibis.Umbraco.ContentTypes.Changes;
using Ibis.Umbraco.ContentTypes.Defaults;
using Ibis.Umbraco.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.ContentTypes;

/// <summary>Document types, media types and member types.</summary>
public static class ContentTypesFeature
{
    public static IUmbracoBuilder AddContentTypes(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<ContentTypeReader>();
        builder.Services.AddSingleton<ContentTypeStore>();
        builder.Services.AddSingleton<ContentTypeWriter>();
        builder.Services.AddSingleton<ContentTypeUse>();
        builder.Services.AddSingleton<PropertyIdentities>();
        builder.Services.AddSingleton<StoredContent>();
        builder.Services.AddSingleton<StoredNames>();
        builder.Services.AddSingleton<IDefaultData, DefaultMediaTypes>();
        builder.Services.AddSingleton<IDefaultData, DefaultMemberType>();
        builder.Services.AddUnique<IContentTypeCommonRepository, ContentTypeCommonRepository>();
        builder.Services.AddUnique<IContentTypeRepository, ContentTypeRepository>();
        builder.Services.AddUnique<IMediaTypeRepository, MediaTypeRepository>();
        builder.Services.AddUnique<IMemberTypeRepository, MemberTypeRepository>();
        builder.Services.AddUnique<IPropertyTypeUsageRepository, PropertyTypeUsageRepository>();
        return builder;
    }
}
