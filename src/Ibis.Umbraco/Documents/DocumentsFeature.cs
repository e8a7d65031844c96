using Ibis.Umbraco.PropertyValues;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Documents;

/// <summary>Documents, their versions and blueprints, and elements, one row a node and one row a version.</summary>
public static class DocumentsFeature
{
    public static IUmbracoBuilder AddDocuments(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<SortableValues>();
        services.AddSingleton<ChangedCultures>();
        services.AddSingleton<ContentJson>();
        services.AddSingleton<ContentBroadcast>();
        services.AddSingleton<ContentInsertion>();
        services.AddSingleton<ContentUpdate>();
        services.AddSingleton<ContentNames>();
        services.AddSingleton<ContentReferences>();
        services.AddSingleton<ContentTags>();
        services.AddSingleton<ContentLinks>();
        services.AddSingleton<ContentMemory>();
        services.AddSingleton<ContentWriting>();
        services.AddSingleton<IDraftHistory, DraftHistory>();
        services.AddSingleton<IDocumentTypes, DocumentTypes>();

        services.AddUnique<IDocumentRepository, DocumentRepository>();
        services.AddUnique<IDocumentBlueprintRepository, DocumentBlueprintRepository>();
        services.AddUnique<IElementRepository, ElementRepository>();
        services.AddUnique<IDocumentVersionRepository, DocumentVersionRepository>();
        services.AddUnique<IElementVersionRepository, ElementVersionRepository>();
        return builder;
    }
}
