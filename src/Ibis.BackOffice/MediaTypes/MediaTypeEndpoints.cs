using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.ContentTypes;
using Ibis.BackOffice.Trees;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;

namespace Ibis.BackOffice.MediaTypes;

/// <summary>Types of images, files and folders of media.</summary>
internal static class MediaTypeEndpoints
{
    // Who edits content uploads media from there.
    private static readonly string[] Readers = [Sections.Content, Sections.Library, Sections.Media, Sections.Settings];

    public static void MapMediaTypes(this IEndpointRouteBuilder api)
    {
        const string name = MediaTypeKind.Path;
        api.MapTypes<IMediaType>(name, Readers);
        api.MapTypeNesting<IMediaType>(name, Readers);
        api.MapFolders<IMediaTypeContainerService, IMediaType>(name, Sections.Settings);
        api.MapSettingsTree(name, MediaTypeTree.Shown, Sections.Media, Sections.Settings);

        api.MapItemAncestors(name, MediaTypeTree.Shown.Contents);
        api.MapGet($"/{name}/configuration", Configuration).ForSections(Readers);
        api.MapGet($"/item/{name}/allowed", ForFileAsync).ForSignedIn();
        api.MapGet($"/item/{name}/folders", FoldersAsync).ForSignedIn();
        api.MapPost($"/{name}", CreateAsync).ForSections(Sections.Settings);
        api.MapPut($"/{name}/{{id:guid}}", UpdateAsync).ForSections(Sections.Settings);
    }

    private static ReservedFieldNamesResponseModel Configuration(IReservedFieldNamesService reserved) =>
        new([.. reserved.GetMediaReservedFieldNames()]);

    /// <summary>Which types an uploaded file may have; those that say its extension come first.</summary>
    private static async Task<Paged<AllowedMediaTypeItemResponseModel>> ForFileAsync(
        string? fileExtension,
        Page page,
        IMediaTypeEditingService editing
    )
    {
        var types = await editing.GetMediaTypesForFileExtensionWithMatchInfoAsync(
            fileExtension ?? string.Empty,
            page.Skip,
            page.Take
        );
        return new Paged<AllowedMediaTypeItemResponseModel>(
            types.Total,
            [
                .. types.Items.Select(match => new AllowedMediaTypeItemResponseModel(
                    match.IsSpecificMatch,
                    match.MediaType.Icon,
                    match.MediaType.Name ?? match.MediaType.Alias,
                    match.MediaType.Key,
                    []
                )),
            ]
        );
    }

    private static async Task<Paged<MediaTypeItemResponseModel>> FoldersAsync(
        Page page,
        IMediaTypeEditingService editing
    )
    {
        var types = await editing.GetFolderMediaTypes(page.Skip, page.Take);
        return new Paged<MediaTypeItemResponseModel>(types.Total, [.. types.Items.Select(MediaTypeKind.ItemOf)]);
    }

    private static Task<IResult> CreateAsync(
        CreateMediaTypeRequestModel body,
        TypeKind<IMediaType> kind,
        TypeSaving saving,
        IMediaTypeEditingService editing,
        CurrentUser me
    ) =>
        saving.CreateAsync(
            kind,
            body,
            body.Id,
            () =>
                editing.CreateAsync(
                    Fill(new MediaTypeCreateModel { Key = body.Id, ContainerKey = body.Parent?.Id }, body),
                    me.Key
                )
        );

    private static Task<IResult> UpdateAsync(
        Guid id,
        MediaTypeModel body,
        TypeKind<IMediaType> kind,
        TypeSaving saving,
        IMediaTypeEditingService editing,
        CurrentUser me
    ) =>
        saving.UpdateAsync(
            kind,
            id,
            body,
            type => editing.UpdateAsync(type, Fill(new MediaTypeUpdateModel(), body), me.Key)
        );

    private static TModel Fill<TModel>(TModel model, MediaTypeModel body)
        where TModel : MediaTypeModelBase =>
        model.With<TModel, MediaTypePropertyTypeModel, MediaTypePropertyContainerModel>(
            body,
            _ => new MediaTypePropertyTypeModel(),
            body.Compositions.Select(part => new TypePart(part.MediaType.Id, part.CompositionType)),
            body.AllowedMediaTypes.Select(other => new AllowedType(other.MediaType.Id, other.SortOrder))
        );
}
