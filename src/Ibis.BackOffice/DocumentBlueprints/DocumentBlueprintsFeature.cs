using Ibis.BackOffice.Api;
using Ibis.BackOffice.Documents;
using Ibis.BackOffice.Trees;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.DocumentBlueprints;

internal sealed record DocumentBlueprintTreeItemResponseModel(
    string Name,
    Guid Id,
    ReferenceByIdModel? Parent,
    IReadOnlyList<FlagModel> Flags,
    bool HasChildren,
    bool IsFolder,
    bool NoAccess,
    DocumentTypeReferenceResponseModel? DocumentType
);

/// <summary>Documents to begin others from, in folders.</summary>
internal static class DocumentBlueprintsFeature
{
    private const string Name = "document-blueprint";

    private static readonly TreePresentation<IEntityService, DocumentBlueprintTreeItemResponseModel> Tree = new(
        new TreeContents(UmbracoObjectTypes.DocumentBlueprint, UmbracoObjectTypes.DocumentBlueprintContainer),
        (_, nodes) => nodes.Select(Item)
    );

    public static IUmbracoBuilder AddDocumentBlueprints(this IUmbracoBuilder builder)
    {
        builder.Services.AddScoped<BlueprintPresentation>();
        return builder;
    }

    public static void MapDocumentBlueprints(this IEndpointRouteBuilder api)
    {
        api.MapSettingsTree(Name, Tree, Sections.Settings);
        api.MapFolders<IContentBlueprintContainerService, IContent>(Name, Sections.Settings);
        api.MapBlueprintReading();
        api.MapBlueprintEditing();
    }

    private static DocumentBlueprintTreeItemResponseModel Item(TreeNode node) =>
        new(
            node.Name,
            node.Id,
            node.ParentReference,
            [],
            node.HasChildren,
            node.IsFolder,
            NoAccess: false,
            node.Entity is IDocumentEntitySlim blueprint ? DocumentTreeItems.TypeOf(blueprint) : null
        );
}
