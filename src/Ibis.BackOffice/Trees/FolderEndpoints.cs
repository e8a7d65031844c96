using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.Trees;

internal sealed record CreateFolderRequestModel(string Name, Guid? Id = null, ReferenceByIdModel? Parent = null);

internal sealed record UpdateFolderResponseModel(string Name);

internal sealed record FolderResponseModel(Guid Id, bool IsTrashed, string Name);

/// <summary>Folders that settings lie in. They are for order only.</summary>
internal static class FolderEndpoints
{
    /// <param name="name">As in the address: <c>data-type</c>.</param>
    /// <param name="sections">Who may use them.</param>
    public static void MapFolders<TService, TEntity>(
        this IEndpointRouteBuilder api,
        string name,
        params string[] sections
    )
        where TService : class, IEntityTypeContainerService<TEntity>
        where TEntity : ITreeEntity
    {
        var folders = api.MapGroup($"/{name}/folder").ForSections(sections);
        folders.MapGet("/{id:guid}", GetAsync<TService, TEntity>);
        folders.MapPost(
            "",
            (CreateFolderRequestModel body, TService service, CurrentUser me) =>
                CreateAsync<TService, TEntity>(name, body, service, me)
        );
        folders.MapPut("/{id:guid}", UpdateAsync<TService, TEntity>);
        folders.MapDelete("/{id:guid}", DeleteAsync<TService, TEntity>);
    }

    private static async Task<IResult> GetAsync<TService, TEntity>(Guid id, TService folders)
        where TService : class, IEntityTypeContainerService<TEntity>
        where TEntity : ITreeEntity =>
        await folders.GetAsync(id) is { } folder
            ? Results.Ok(new FolderResponseModel(folder.Key, folder.Trashed, folder.Name ?? string.Empty))
            : Answers.NotFound("The folder");

    private static async Task<IResult> CreateAsync<TService, TEntity>(
        string name,
        CreateFolderRequestModel body,
        TService folders,
        CurrentUser me
    )
        where TService : class, IEntityTypeContainerService<TEntity>
        where TEntity : ITreeEntity
    {
        if (NameRefusal(body.Name) is { } refusal)
        {
            return refusal;
        }
        var result = await folders.CreateAsync(body.Id, body.Name, body.Parent?.Id, me.Key);
        return Answer(result, folder => Answers.Created(folder.Key, $"{name}/folder/{folder.Key}"));
    }

    private static async Task<IResult> UpdateAsync<TService, TEntity>(
        Guid id,
        UpdateFolderResponseModel body,
        TService folders,
        CurrentUser me
    )
        where TService : class, IEntityTypeContainerService<TEntity>
        where TEntity : ITreeEntity =>
        NameRefusal(body.Name) ?? Answer(await folders.UpdateAsync(id, body.Name, me.Key), _ => Results.Ok());

    private static async Task<IResult> DeleteAsync<TService, TEntity>(Guid id, TService folders, CurrentUser me)
        where TService : class, IEntityTypeContainerService<TEntity>
        where TEntity : ITreeEntity => Answer(await folders.DeleteAsync(id, me.Key), _ => Results.Ok());

    private static IResult? NameRefusal(string name) =>
        string.IsNullOrWhiteSpace(name) || name.Length > 255
            ? Answers.Problem(
                StatusCodes.Status400BadRequest,
                "The folder needs a name",
                "Give it a name of at most 255 characters.",
                "InvalidName"
            )
            : null;

    private static IResult Answer(
        Attempt<EntityContainer?, EntityContainerOperationStatus> result,
        Func<EntityContainer, IResult> success
    ) => result is { Success: true, Result: { } folder } ? success(folder) : Refused(result.Status);

    public static IResult Refused(EntityContainerOperationStatus status) =>
        status switch
        {
            EntityContainerOperationStatus.NotFound or EntityContainerOperationStatus.InvalidId => Answers.NotFound(
                "The folder"
            ),
            EntityContainerOperationStatus.ParentNotFound => Answers.NotFound("The folder to put it in"),
            EntityContainerOperationStatus.InvalidObjectType or EntityContainerOperationStatus.InvalidParent =>
                Answers.Refused(
                    status,
                    "This folder is of another kind",
                    "A folder holds only things of its own tree. Choose a folder of this tree."
                ),
            EntityContainerOperationStatus.DuplicateKey => Answers.Refused(
                status,
                "This id is taken",
                "There is a folder with this id already. Create the folder again with a new id."
            ),
            EntityContainerOperationStatus.DuplicateName => Answers.Refused(
                status,
                "This name is taken",
                "There is a folder of this name at this place. Choose another name."
            ),
            EntityContainerOperationStatus.NotEmpty => Answers.Refused(
                status,
                "The folder is not empty",
                "Move or delete what lies in it first."
            ),
            EntityContainerOperationStatus.InTrash => Answers.Refused(
                status,
                "The folder is in the recycle bin",
                "Restore it first."
            ),
            EntityContainerOperationStatus.NotInTrash => Answers.Refused(
                status,
                "The folder is not in the recycle bin",
                "Move it there first."
            ),
            EntityContainerOperationStatus.HasReferencedDescendants => Answers.Refused(
                status,
                "Something in the folder is in use",
                "Take away the references to what lies in it first."
            ),
            EntityContainerOperationStatus.CancelledByNotification => Answers.Refused(
                status,
                "An extension of the site refused this",
                "A rule of the site stopped the change of the folder. Ask who looks after the site."
            ),
            // Unknown, and Success without a folder.
            _ => Answers.Refused(status, "The folder could not be changed", "Reload the tree and try again."),
        };
}
