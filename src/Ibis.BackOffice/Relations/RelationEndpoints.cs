using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Relations;

/// <summary>Which nodes refer to which others, by the type of the relation.</summary>
internal static class RelationEndpoints
{
    public static void MapRelations(this IEndpointRouteBuilder api)
    {
        api.MapGet("/relation-type", Types).ForSections(Sections.Settings);
        api.MapGet("/relation-type/{id:guid}", TypeOf).ForSections(Sections.Settings);
        api.MapGet("/item/relation-type", Items).ForSignedIn();
        api.MapGet("/relation/type/{id:guid}", RelationsOfAsync).ForSections(Sections.Settings);
        api.MapGet("/object-types", ObjectTypesShown).ForSections(Sections.Settings);
    }

    private static Paged<RelationTypeResponseModel> Types(Page page, IRelationService relations)
    {
        IRelationType[] all =
        [
            .. relations.GetAllRelationTypes().OrderBy(type => type.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
        return page.Of(all, Model);
    }

    private static IResult TypeOf(Guid id, IRelationService relations) =>
        relations.GetRelationTypeById(id) is { } type ? Results.Ok(Model(type)) : Answers.NotFound("The relation type");

    private static IEnumerable<RelationTypeItemResponseModel> Items(
        [FromQuery] Guid[]? id,
        IRelationService relations
    ) =>
        (id ?? [])
            .Distinct()
            .Select(relations.GetRelationTypeById)
            .OfType<IRelationType>()
            .Select(type => new RelationTypeItemResponseModel(
                type.IsDeletableRelationType(),
                type.Name ?? type.Alias,
                type.Key,
                []
            ));

    private static async Task<IResult> RelationsOfAsync(
        Guid id,
        Page page,
        IRelationService relations,
        DocumentAccess documents,
        MediaAccess media
    )
    {
        if (relations.GetRelationTypeById(id) is not { } type)
        {
            return Answers.NotFound("The relation type");
        }
        var (items, total) = page.Read(
            (int skip, int take, out long count) =>
                relations.GetPagedByRelationTypeId(type.Id, skip / take, take, out count)
        );
        var shown = await ReadableAsync([.. items.Select(relations.GetEntitiesFromRelation)], documents, media);
        IRelation[] left = [.. items.Where((_, index) => shown[index])];
        return Results.Ok(
            new Paged<RelationResponseModel>(
                total - (items.Count - left.Length),
                [.. left.Select(relation => Model(relation, type, relations)).OfType<RelationResponseModel>()]
            )
        );
    }

    // Both ends are shown by name, so both have to be hers to read.
    private static async Task<bool[]> ReadableAsync(
        IReadOnlyList<Tuple<IUmbracoEntity, IUmbracoEntity>?> pairs,
        DocumentAccess documents,
        MediaAccess media
    )
    {
        var nodes = pairs
            .SelectMany(pair => pair is var (parent, child) ? new[] { parent, child } : [])
            .OfType<IEntitySlim>()
            .DistinctBy(node => node.Key)
            .ToLookup(node => ObjectTypes.GetUmbracoObjectType(node.NodeObjectType), node => node.Key);
        var hidden = nodes[UmbracoObjectTypes.Document].Concat(nodes[UmbracoObjectTypes.Media]).ToHashSet();
        hidden.ExceptWith(await documents.AllowedAsync(nodes[UmbracoObjectTypes.Document], ActionBrowse.ActionLetter));
        hidden.ExceptWith(await media.AllowedAsync(nodes[UmbracoObjectTypes.Media]));
        return
        [
            .. pairs.Select(pair =>
                pair is var (parent, child) && !hidden.Contains(parent.Key) && !hidden.Contains(child.Key)
            ),
        ];
    }

    private static Paged<ObjectTypeResponseModel> ObjectTypesShown(Page page, IRelationService relations)
    {
        UmbracoObjectTypes[] all = [.. relations.GetAllowedObjectTypes()];
        return page.Of(all, type => new ObjectTypeResponseModel(type.GetFriendlyName(), type.GetGuid()));
    }

    private static RelationTypeResponseModel Model(IRelationType type) =>
        new(
            type.Key,
            type.Alias,
            ObjectType(type.ParentObjectType),
            ObjectType(type.ChildObjectType),
            type.Name ?? type.Alias,
            type.IsBidirectional,
            type is IRelationTypeWithIsDependency { IsDependency: true }
        );

    private static ObjectTypeResponseModel? ObjectType(Guid? key) =>
        key is { } id && id != Guid.Empty
            ? new ObjectTypeResponseModel(NamesOfObjectTypes().GetValueOrDefault(id), id)
            : null;

    private static Dictionary<Guid, string> NamesOfObjectTypes() =>
        Enum.GetValues<UmbracoObjectTypes>()
            .Where(type => type != UmbracoObjectTypes.Unknown)
            .DistinctBy(type => type.GetGuid())
            .ToDictionary(type => type.GetGuid(), type => type.GetFriendlyName());

    // One of the two may just have been deleted.
    private static RelationResponseModel? Model(IRelation relation, IRelationType type, IRelationService relations) =>
        relations.GetEntitiesFromRelation(relation) is var (parent, child)
            ? new RelationResponseModel(
                relation.Key,
                new ReferenceByIdModel(type.Key),
                new RelationReferenceModel(parent.Key, parent.Name),
                new RelationReferenceModel(child.Key, child.Name),
                new DateTimeOffset(DateTime.SpecifyKind(relation.CreateDate, DateTimeKind.Utc)),
                relation.Comment
            )
            : null;
}
