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

namespace Ibis.BackOffice.MemberTypes;

/// <summary>Types of members of the public site.</summary>
internal static class MemberTypeEndpoints
{
    private static readonly string[] Readers = [Sections.Members, Sections.Settings];

    public static void MapMemberTypes(this IEndpointRouteBuilder api)
    {
        const string name = MemberTypeKind.Path;
        api.MapTypes<IMemberType>(name, Readers);
        api.MapFolders<IMemberTypeContainerService, IMemberType>(name, Sections.Settings);
        api.MapSettingsTree(name, MemberTypeTree.Shown, Readers);

        api.MapItemAncestors(name, MemberTypeTree.Shown.Contents);
        api.MapGet($"/{name}/configuration", Configuration).ForSections(Readers);
        api.MapPost($"/{name}", CreateAsync).ForSections(Sections.Settings);
        api.MapPut($"/{name}/{{id:guid}}", UpdateAsync).ForSections(Sections.Settings);
    }

    private static ReservedFieldNamesResponseModel Configuration(IReservedFieldNamesService reserved) =>
        new([.. reserved.GetMemberReservedFieldNames()]);

    private static Task<IResult> CreateAsync(
        CreateMemberTypeRequestModel body,
        TypeKind<IMemberType> kind,
        TypeSaving saving,
        IMemberTypeEditingService editing,
        CurrentUser me
    ) =>
        saving.CreateAsync(
            kind,
            body,
            body.Id,
            () =>
                editing.CreateAsync(
                    Fill(new MemberTypeCreateModel { Key = body.Id, ContainerKey = body.Parent?.Id }, body),
                    me.Key
                )
        );

    private static Task<IResult> UpdateAsync(
        Guid id,
        MemberTypeModel body,
        TypeKind<IMemberType> kind,
        TypeSaving saving,
        IMemberTypeEditingService editing,
        CurrentUser me
    ) =>
        saving.UpdateAsync(
            kind,
            id,
            body,
            type => editing.UpdateAsync(type, Fill(new MemberTypeUpdateModel(), body), me.Key)
        );

    private static TModel Fill<TModel>(TModel model, MemberTypeModel body)
        where TModel : MemberTypeModelBase =>
        model.With<TModel, MemberTypePropertyTypeModel, MemberTypePropertyContainerModel>(
            body,
            sent => new MemberTypePropertyTypeModel
            {
                IsSensitive = sent.IsSensitive ?? false,
                MemberCanView = sent.Visibility?.MemberCanView ?? false,
                MemberCanEdit = sent.Visibility?.MemberCanEdit ?? false,
            },
            body.Compositions.Select(part => new TypePart(part.MemberType.Id, part.CompositionType))
        );
}
