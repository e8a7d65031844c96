using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Media;

/// <summary>Media that have been thrown away: looking at them, deleting them for good.</summary>
internal static class MediaRecycleBin
{
    public static void MapMediaRecycleBin(this IEndpointRouteBuilder api)
    {
        var bin = api.MapGroup("/recycle-bin/media").ForSections(Sections.Media);
        bin.MapGet("/root", RootAsync);
        bin.MapGet("/children", ChildrenAsync);
        bin.MapGet("/siblings", SiblingsAsync);
        bin.MapGet("/referenced-by", ReferencedByAsync);
        bin.MapMediaRestoring();
        bin.MapDelete("/{id:guid}", DeleteAsync);
        bin.MapDelete("", EmptyAsync);
    }

    private static Task<IResult> RootAsync(MediaAccess access, IEntityService entities, Page page) =>
        PageAsync(Constants.System.RecycleBinMediaKey, access, entities, page);

    private static Task<IResult> ChildrenAsync(Guid parentId, MediaAccess access, IEntityService entities, Page page) =>
        PageAsync(parentId, access, entities, page);

    private static async Task<IResult> PageAsync(Guid parent, MediaAccess access, IEntityService entities, Page page)
    {
        // The tree of everybody has the bin; of those who may not look into it, it is empty.
        if (await access.BinRefusalAsync() is not null)
        {
            return Results.Ok(new Paged<MediaRecycleBinItemResponseModel>(0, []));
        }
        var (trashed, total) = page.Read(
            (int skip, int take, out long count) =>
                entities.GetPagedTrashedChildren(
                    parent,
                    UmbracoObjectTypes.Media,
                    skip,
                    take,
                    out count,
                    null,
                    Ordering.By("sortOrder")
                )
        );
        return Results.Ok(
            new Paged<MediaRecycleBinItemResponseModel>(
                total,
                trashed
                    .OfType<IContentEntitySlim>()
                    .Select(media => Model(media, parent == Constants.System.RecycleBinMediaKey ? null : parent))
            )
        );
    }

    private static async Task<IResult> SiblingsAsync(
        Guid target,
        MediaAccess access,
        IEntityService entities,
        IIdKeyMap keys,
        int before = 0,
        int after = 0
    )
    {
        if (await access.BinRefusalAsync() is not null)
        {
            return Results.Ok(new Subset<MediaRecycleBinItemResponseModel>(0, 0, []));
        }
        var siblings = entities
            .GetTrashedSiblings(
                target,
                [UmbracoObjectTypes.Media],
                Math.Clamp(before, 0, 500),
                Math.Clamp(after, 0, 500),
                out var totalBefore,
                out var totalAfter
            )
            .OfType<IContentEntitySlim>()
            .ToList();
        var parent =
            siblings is [var first, ..] && first.ParentId != Constants.System.RecycleBinMedia
                ? keys.GetKeyForId(first.ParentId, UmbracoObjectTypes.Media)
                : Attempt<Guid>.Fail();
        return Results.Ok(
            new Subset<MediaRecycleBinItemResponseModel>(
                totalBefore,
                totalAfter,
                [.. siblings.Select(media => Model(media, parent.Success ? parent.Result : null))]
            )
        );
    }

    private static async Task<IResult> ReferencedByAsync(
        MediaAccess access,
        ITrackedReferencesService references,
        DocumentReferences models,
        Page page
    ) =>
        await access.BinRefusalAsync()
        ?? Results.Ok(
            await models.OfAsync(
                await references.GetPagedRelationsForRecycleBinAsync(
                    UmbracoObjectTypes.Media,
                    page.Skip,
                    page.Take,
                    filterMustBeIsDependency: true
                )
            )
        );

    private static async Task<IResult> DeleteAsync(
        Guid id,
        IMediaEditingService editing,
        MediaAccess access,
        CurrentUser me
    ) => await access.RefusalAsync(id) ?? MediaFeature.Done(await editing.DeleteFromRecycleBinAsync(id, me.Key));

    private static async Task<IResult> EmptyAsync(IMediaService media, MediaAccess access, CurrentUser me)
    {
        if (await access.BinRefusalAsync() is { } refusal)
        {
            return refusal;
        }
        var result = await media.EmptyRecycleBinAsync(me.Key);
        return result.Success
            ? Results.Ok()
            : Answers.Refused(
                result.Result,
                "The recycle bin was not emptied",
                "Content refers to something in it, or an extension has stopped it. Delete the items one by one."
            );
    }

    private static MediaRecycleBinItemResponseModel Model(IContentEntitySlim media, Guid? parent) =>
        new(
            media.Key,
            media.CreateDate,
            media.HasChildren,
            ReferenceByIdModel.To(parent),
            MediaTreeNodes.TypeOf(media),
            MediaTreeNodes.Variants(media)
        );
}
