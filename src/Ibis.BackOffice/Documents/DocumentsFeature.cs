using Ibis.BackOffice.Api;
using Ibis.BackOffice.NodeTrees;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.BackOffice.Documents;

/// <summary>The content section: documents, one file a concern.</summary>
internal static class DocumentsFeature
{
    /// <summary>Who picks documents, for whatever, sees the tree.</summary>
    public static readonly string[] TreeSections =
    [
        Sections.Content,
        Sections.Media,
        Sections.Members,
        Sections.Packages,
        Sections.Settings,
        Sections.Users,
    ];

    public static IUmbracoBuilder AddDocumentEditing(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<StartNodes>();
        services.AddScoped<ReadableDocuments>();
        services.AddScoped<DocumentTreeItems>();
        services.AddScoped<INodeItems<DocumentTreeItemResponseModel>, DocumentTreeNodes>();
        services.AddScoped<NodeTreeReader<DocumentTreeItemResponseModel>>();
        services.AddScoped<DocumentPresentation>();
        services.AddScoped<DocumentLanguages>();
        services.AddScoped<PropertyAliases>();
        services.AddScoped<BlockValues>();
        services.AddScoped<DocumentProperties>();
        services.AddScoped<DocumentUpdate>();
        services.AddScoped<DraftConflicts>();
        services.AddSingleton<OpenedDrafts>();
        services.AddScoped<AuditLog>();
        services.AddScoped<DocumentReferences>();
        services.AddScoped<TrackedReferences>();
        services.AddScoped<RecycleBinReader>();
        services.AddScoped<ProtectionPresentation>();
        services.AddScoped<DocumentCollection>();
        return builder;
    }

    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        var inTurns = api.MapGroup("").InTurns(api.ServiceProvider.GetRequiredService<TreeTurns>().Documents);
        inTurns.MapDocumentSaving();
        inTurns.MapDocumentPublishing();
        inTurns.MapDocumentMoving();
        inTurns.MapDocumentRecycleBin();
        inTurns.MapRecycleBinEmptying();

        api.MapDocumentTree();
        api.MapDocumentReading();
        api.MapBranchPublishing();
        api.MapDocumentInfo();
        api.MapDocumentFinding();
        api.MapDocumentReferences();
        api.MapDocumentDomains();
        api.MapDocumentProtection();
        api.MapDocumentNotifications();
    }
}
