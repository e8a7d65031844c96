using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace Ibis.BackOffice.ContentTypes;

/// <summary>Creating and changing a type, around the editing service of its kind.</summary>
internal sealed class TypeSaving(IEntityService entities, IShortStringHelper text)
{
    public async Task<IResult> CreateAsync<TType>(
        TypeKind<TType> kind,
        TypeModel body,
        Guid? id,
        Func<Task<Attempt<TType?, ContentTypeOperationStatus>>> create
    )
        where TType : class, IContentTypeComposition
    {
        if (Refusal(kind.Noun, body) is { } refusal)
        {
            return refusal;
        }
        if (id is { } key && (key == Guid.Empty || entities.Exists(key)))
        {
            return Answers.Problem(
                StatusCodes.Status400BadRequest,
                "This id is taken",
                $"Something else has the id {key}. Create the {kind.Noun} again with a new one.",
                "DuplicateKey"
            );
        }
        var result = await create();
        return result is { Success: true, Result: { } type }
            ? Answers.Created(type.Key, $"{kind.Name}/{type.Key}")
            : TypeStatuses.Refused(result.Status, kind.Noun);
    }

    public async Task<IResult> UpdateAsync<TType>(
        TypeKind<TType> kind,
        Guid id,
        TypeModel body,
        Func<TType, Task<Attempt<TType?, ContentTypeOperationStatus>>> update
    )
        where TType : class, IContentTypeComposition
    {
        if (await kind.Types.GetAsync(id) is not { } type)
        {
            return TypeStatuses.NotFound(kind.Noun);
        }
        if (Refusal(kind.Noun, body) is { } refusal)
        {
            return refusal;
        }
        TypeRenaming.Prepare(type, body, text);
        var result = await update(type);
        return result.Success ? Results.Ok() : TypeStatuses.Refused(result.Status, kind.Noun);
    }

    private static IResult? Refusal(string noun, TypeModel body)
    {
        if (string.IsNullOrWhiteSpace(body.Name))
        {
            return TypeStatuses.Refused(ContentTypeOperationStatus.NameCannotBeEmpty, noun);
        }
        var ids = body.Properties.Select(property => property.Id).ToList();
        return TypeRenaming.DuplicateGroup(body) is not null ? Refused(ContentTypeOperationStatus.DuplicateContainer)
            : ids.Distinct().Count() != ids.Count ? Refused(ContentTypeOperationStatus.DuplicatePropertyTypeAlias)
            : null;

        IResult Refused(ContentTypeOperationStatus status) => TypeStatuses.Refused(status, noun);
    }
}
