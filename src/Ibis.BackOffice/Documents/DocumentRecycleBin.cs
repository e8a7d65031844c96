using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.NodeTrees;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace Ibis.BackOffice.Documents;

internal sealed record DocumentRecycleBinItemResponseModel(
    Guid Id,
    DateTime CreateDate,
    bool HasChildren,
    ReferenceByIdModel? Parent,
    DocumentTypeReferenceResponseModel DocumentType,
    IReadOnlyList<DocumentVariantItemResponseModel> Variants
);

/// <summary>Looking at what has been thrown away.</summary>
internal static class DocumentRecycleBin
{
    public static readonly RecycleBin Bin = new(
        UmbracoObjectTypes.Document,
        Constants.System.RecycleBinContentKey,
        Constants.System.RecycleBinContent
    );

    public static void MapDocumentRecycleBin(this IEndpointRouteBuilder api)
    {
        var bin = api.MapGroup("/recycle-bin/document").ForSections(Sections.Content);
        bin.MapGet("/root", RootAsync);
        bin.MapGet("/children", ChildrenAsync);
        bin.MapGet("/siblings", SiblingsAsync);
        bin.MapGet("/referenced-by", ReferencedByAsync);
    }

    private static Task<IResult> RootAsync(DocumentAccess access, RecycleBinReader bin, Page page) =>
        ChildrenAsync(Bin.Key, access, bin, page);

    // The tree of everybody has the bin; of those who may not look into it, it is empty.
    private static async Task<IResult> ChildrenAsync(
        Guid parentId,
        DocumentAccess access,
        RecycleBinReader bin,
        Page page
    ) =>
        await access.BinRefusalAsync(ActionBrowse.ActionLetter) is null
            ? Results.Ok(
                bin.Children<IDocumentEntitySlim, DocumentRecycleBinItemResponseModel>(Bin, parentId, page, Model)
            )
            : Results.Ok(new Paged<DocumentRecycleBinItemResponseModel>(0, []));

    private static async Task<IResult> SiblingsAsync(
        Guid target,
        DocumentAccess access,
        RecycleBinReader bin,
        int before = 0,
        int after = 0
    ) =>
        await access.BinRefusalAsync(ActionBrowse.ActionLetter) is null
            ? Results.Ok(
                bin.Siblings<IDocumentEntitySlim, DocumentRecycleBinItemResponseModel>(
                    Bin,
                    target,
                    (before, after),
                    Model
                )
            )
            : Results.Ok(new Subset<DocumentRecycleBinItemResponseModel>(0, 0, []));

    private static async Task<IResult> ReferencedByAsync(
        DocumentAccess access,
        TrackedReferences references,
        Page page
    ) =>
        await access.BinRefusalAsync(ActionBrowse.ActionLetter)
        ?? Results.Ok(await references.OfBinAsync(Bin.Type, page));

    private static DocumentRecycleBinItemResponseModel Model(IDocumentEntitySlim entity, Guid? parent) =>
        new(
            entity.Key,
            entity.CreateDate,
            entity.HasChildren,
            ReferenceByIdModel.To(parent),
            DocumentTreeItems.TypeOf(entity),
            DocumentTreeItems.Variants(entity)
        );
}
