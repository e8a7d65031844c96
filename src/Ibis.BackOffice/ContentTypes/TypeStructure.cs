using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.ContentTypes;

/// <summary>How types are built from others, and where they lie.</summary>
internal static class TypeStructure
{
    public static async Task<IResult> ComposedOfAsync<TType>(Guid id, TypeKind<TType> kind)
        where TType : class, IContentTypeComposition =>
        await kind.Types.GetAsync(id) is { } type
            ? Results.Ok(
                kind.Types.GetComposedOf(type.Id)
                    .Select(other => new CompositionResponseModel(
                        other.Key,
                        other.Name ?? other.Alias,
                        other.Icon ?? string.Empty
                    ))
            )
            : TypeStatuses.NotFound(kind.Noun);

    public static async Task<IEnumerable<AvailableCompositionResponseModel>> AvailableAsync<TType>(
        CompositionRequestModel body,
        TypeKind<TType> kind
    )
        where TType : class, IContentTypeComposition =>
        (await kind.AvailableCompositionsAsync(body)).Select(result => new AvailableCompositionResponseModel(
            [.. FolderNames(kind, result.Composition)],
            result.Allowed,
            result.Composition.Key,
            result.Composition.Name ?? result.Composition.Alias,
            result.Composition.Icon ?? string.Empty
        ));

    public static async Task<IResult> CopyAsync<TType>(Guid id, TargetRequestModel? body, TypeKind<TType> kind)
        where TType : class, IContentTypeComposition
    {
        var result = await kind.Types.CopyAsync(id, body?.Target?.Id);
        return result is { Success: true, Result: { } copy }
            ? Answers.Created(copy.Key, $"{kind.Name}/{copy.Key}")
            : TypeStatuses.Refused(result.Status, kind.Noun);
    }

    public static async Task<IResult> MoveAsync<TType>(Guid id, TargetRequestModel body, TypeKind<TType> kind)
        where TType : class, IContentTypeComposition
    {
        var result = await kind.Types.MoveAsync(id, body.Target?.Id);
        return result.Success ? Results.Ok() : TypeStatuses.Refused(result.Status, kind.Noun);
    }

    public static async Task<IResult> DeleteAsync<TType>(Guid id, TypeKind<TType> kind, CurrentUser me)
        where TType : class, IContentTypeComposition
    {
        var status = await kind.Types.DeleteAsync(id, me.Key);
        return status == ContentTypeOperationStatus.Success ? Results.Ok() : TypeStatuses.Refused(status, kind.Noun);
    }

    private static IEnumerable<string> FolderNames<TType>(TypeKind<TType> kind, IContentTypeComposition type)
        where TType : class, IContentTypeComposition =>
        type is TType one
            ? kind
                .Types.GetContainers(one)
                .OrderBy(folder => folder.Level)
                .Select(folder => folder.Name ?? string.Empty)
            : [];
}
