using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.ContentTypes;

/// <summary>What is asked about types while content is edited.</summary>
internal static class TypeReading
{
    public static async Task<IResult> GetAsync<TType>(Guid id, TypeKind<TType> kind)
        where TType : class, IContentTypeComposition =>
        await kind.Types.GetAsync(id) is { } type ? Results.Ok(kind.Model(type)) : TypeStatuses.NotFound(kind.Noun);

    public static Paged<object> Batch<TType>([FromQuery] Guid[]? id, TypeKind<TType> kind)
        where TType : class, IContentTypeComposition
    {
        var all = Many(kind, id);
        return new Paged<object>(all.Count, all.Select(kind.Model));
    }

    public static IEnumerable<object> Items<TType>([FromQuery] Guid[]? id, TypeKind<TType> kind)
        where TType : class, IContentTypeComposition => Many(kind, id).Select(kind.Item);

    public static Paged<object> Search<TType>(string? query, bool? isElement, Page page, TypeKind<TType> kind)
        where TType : class, IContentTypeComposition
    {
        var wanted = query?.Trim() ?? string.Empty;
        TType[] found =
        [
            .. kind
                .Types.GetAll()
                .Where(type => isElement is null || type.IsElement == isElement)
                .Where(type => Contains(type.Name) || Contains(type.Alias))
                .OrderBy(type => type.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
        return page.Of(found, kind.Item);

        bool Contains(string? text) => text?.Contains(wanted, StringComparison.CurrentCultureIgnoreCase) == true;
    }

    public static async Task<Paged<AllowedTypeModel>> AllowedAtRootAsync<TType>(Page page, TypeKind<TType> kind)
        where TType : class, IContentTypeComposition =>
        Allowed(await kind.Types.GetAllAllowedAsRootAsync(page.Skip, page.Take));

    public static async Task<IResult> AllowedChildrenAsync<TType>(
        Guid id,
        Guid? parentContentKey,
        Page page,
        TypeKind<TType> kind
    )
        where TType : class, IContentTypeComposition
    {
        var result = await kind.Types.GetAllowedChildrenAsync(id, parentContentKey, page.Skip, page.Take);
        return result is { Success: true, Result: { } types }
            ? Results.Ok(Allowed(types))
            : TypeStatuses.Refused(result.Status, kind.Noun);
    }

    public static async Task<IResult> AllowedParentsAsync<TType>(Guid id, TypeKind<TType> kind)
        where TType : class, IContentTypeComposition
    {
        var result = await kind.Types.GetAllowedParentKeysAsync(id);
        return result.Success
            ? Results.Ok(
                new AllowedParentsResponseModel([.. (result.Result ?? []).Select(key => new ReferenceByIdModel(key))])
            )
            : TypeStatuses.Refused(result.Status, kind.Noun);
    }

    public static Paged<AllowedTypeModel> Allowed<TType>(PagedModel<TType> types)
        where TType : IContentTypeComposition =>
        new(
            types.Total,
            [
                .. types.Items.Select(type => new AllowedTypeModel(
                    type.Key,
                    type.Name ?? type.Alias,
                    type.Description,
                    type.Icon
                )),
            ]
        );

    // Umbraco takes no keys for all keys.
    private static IReadOnlyCollection<TType> Many<TType>(TypeKind<TType> kind, Guid[]? ids)
        where TType : class, IContentTypeComposition => ids is { Length: > 0 } ? [.. kind.Types.GetMany(ids)] : [];
}
