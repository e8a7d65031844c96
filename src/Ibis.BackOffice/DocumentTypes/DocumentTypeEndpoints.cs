using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.ContentTypes;
using Ibis.BackOffice.Trees;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Features;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;

namespace Ibis.BackOffice.DocumentTypes;

/// <summary>Types of documents and of the elements that blocks are made of.</summary>
internal static class DocumentTypeEndpoints
{
    // Blocks stand in content, media and members, so that their editors need the definitions of element types.
    private static readonly string[] Readers =
    [
        Sections.Content,
        Sections.Media,
        Sections.Members,
        Sections.Library,
        Sections.Settings,
    ];

    public static void MapDocumentTypes(this IEndpointRouteBuilder api)
    {
        const string name = DocumentTypeKind.Path;
        api.MapTypes<IContentType>(name, Readers);
        api.MapTypeNesting<IContentType>(name, Readers);
        api.MapFolders<IContentTypeContainerService, IContentType>(name, Sections.Settings);
        api.MapSettingsTree(name, DocumentTypeTree.Shown, Sections.Content, Sections.Library, Sections.Settings);

        api.MapItemAncestors(name, DocumentTypeTree.Shown.Contents);
        api.MapGet($"/{name}/configuration", Configuration).ForSections(Readers);
        api.MapGet($"/{name}/allowed-in-library", AllowedInLibraryAsync).ForSections(Readers);
        api.MapGet($"/{name}/{{id:guid}}/blueprint", BlueprintsAsync).ForSections(Readers);
        api.MapPost($"/{name}", CreateAsync).ForSections(Sections.Settings);
        api.MapPut($"/{name}/{{id:guid}}", UpdateAsync).ForSections(Sections.Settings);
        api.MapPost($"/{name}/{{id:guid}}/template", RefuseTemplate).ForSections(Sections.Settings);
    }

    private static DocumentTypeConfigurationResponseModel Configuration(
        IOptionsMonitor<DataTypesSettings> dataTypes,
        IOptionsMonitor<SegmentSettings> segments,
        UmbracoFeatures features,
        IReservedFieldNamesService reserved
    ) =>
        new(
            dataTypes.CurrentValue.CanBeChanged,
            features.Disabled.DisableTemplates,
            segments.CurrentValue.Enabled,
            [.. reserved.GetDocumentReservedFieldNames()]
        );

    private static async Task<Paged<AllowedTypeModel>> AllowedInLibraryAsync(
        Guid? parentKey,
        Page page,
        IContentTypeService types
    ) => TypeReading.Allowed(await types.GetAllAllowedInLibraryAsync(parentKey, page.Skip, page.Take));

    private static async Task<IResult> BlueprintsAsync(
        Guid id,
        Page page,
        IContentTypeService types,
        IContentBlueprintEditingService blueprints
    )
    {
        if (await types.GetAsync(id) is null)
        {
            return TypeStatuses.NotFound("document type");
        }
        // Few a type; and Umbraco pages them by whole pages only.
        var result = await blueprints.GetPagedByContentTypeAsync(id, 0, int.MaxValue);
        IContent[] all = [.. result.Result?.Items ?? []];
        return Results.Ok(
            page.Of(
                all,
                blueprint => new DocumentTypeBlueprintItemResponseModel(
                    blueprint.Name ?? string.Empty,
                    blueprint.Key,
                    []
                )
            )
        );
    }

    private static Task<IResult> CreateAsync(
        CreateDocumentTypeRequestModel body,
        TypeKind<IContentType> kind,
        TypeSaving saving,
        IContentTypeEditingService editing,
        CurrentUser me
    ) =>
        saving.CreateAsync(
            kind,
            body,
            body.Id,
            () =>
                editing.CreateAsync(
                    Fill(new ContentTypeCreateModel { Key = body.Id, ContainerKey = body.Parent?.Id }, body),
                    me.Key
                )
        );

    private static Task<IResult> UpdateAsync(
        Guid id,
        DocumentTypeModel body,
        TypeKind<IContentType> kind,
        TypeSaving saving,
        IContentTypeEditingService editing,
        CurrentUser me
    ) =>
        saving.UpdateAsync(
            kind,
            id,
            body,
            type => editing.UpdateAsync(type, Fill(new ContentTypeUpdateModel(), body), me.Key)
        );

    private static TModel Fill<TModel>(TModel model, DocumentTypeModel body)
        where TModel : ContentTypeModelBase
    {
        model.Cleanup = new ContentTypeCleanup
        {
            PreventCleanup = body.Cleanup.PreventCleanup,
            KeepAllVersionsNewerThanDays = body.Cleanup.KeepAllVersionsNewerThanDays,
            KeepLatestVersionPerDayForDays = body.Cleanup.KeepLatestVersionPerDayForDays,
        };
        model.AllowedTemplateKeys = [.. body.AllowedTemplates.Select(template => template.Id)];
        model.DefaultTemplateKey = body.DefaultTemplate?.Id;
        return model.With<TModel, ContentTypePropertyTypeModel, ContentTypePropertyContainerModel>(
            body,
            _ => new ContentTypePropertyTypeModel(),
            body.Compositions.Select(part => new TypePart(part.DocumentType.Id, part.CompositionType)),
            body.AllowedDocumentTypes.Select(other => new AllowedType(other.DocumentType.Id, other.SortOrder))
        );
    }

    private static IResult RefuseTemplate() =>
        Answers.Problem(
            StatusCodes.Status400BadRequest,
            "Templates are not made here",
            "The pages of this site are compiled into it: a template comes with a new version of the site.",
            "NotAllowedInProductionMode"
        );
}
