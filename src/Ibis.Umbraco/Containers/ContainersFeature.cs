using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Containers;

/// <summary>The folders that types, data types, blueprints and elements are kept in.</summary>
public static class ContainersFeature
{
    public static IUmbracoBuilder AddContainers(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<ContainerServices>();
        builder.Services.AddUnique<IDataTypeContainerRepository, DataTypeContainerRepository>();
        builder.Services.AddUnique<IDocumentTypeContainerRepository, DocumentTypeContainerRepository>();
        builder.Services.AddUnique<IMediaTypeContainerRepository, MediaTypeContainerRepository>();
        builder.Services.AddUnique<IMemberTypeContainerRepository, MemberTypeContainerRepository>();
        builder.Services.AddUnique<IDocumentBlueprintContainerRepository, DocumentBlueprintContainerRepository>();
        builder.Services.AddUnique<IElementContainerRepository, ElementContainerRepository>();
        return builder;
    }
}
