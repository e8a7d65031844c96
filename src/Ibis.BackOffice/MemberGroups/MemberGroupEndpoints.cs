using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.MemberGroups;

/// <summary>Groups of members. Names are read by everybody, for pickers and protected pages.</summary>
internal static class MemberGroupEndpoints
{
    public static void MapMemberGroups(this IEndpointRouteBuilder api)
    {
        api.MapGet("/item/member-group", ItemsAsync).ForSignedIn();
        api.MapGet("/tree/member-group/root", TreeAsync).ForSections(Sections.Members, Sections.Content);
        var groups = api.MapGroup("/member-group");
        groups.MapGet("/", ListAsync).ForSections(Sections.Members, Sections.Content);
        groups.MapGet("/{id:guid}", GetAsync).ForSections(Sections.Members);
        groups.MapPost("/", CreateAsync).ForSections(Sections.Members);
        groups.MapPut("/{id:guid}", UpdateAsync).ForSections(Sections.Members);
        groups.MapDelete("/{id:guid}", DeleteAsync).ForSections(Sections.Members);
    }

    private static async Task<IEnumerable<MemberGroupItemResponseModel>> ItemsAsync(
        IMemberGroupService groups,
        [FromQuery] Guid[]? id
    ) => id is { Length: > 0 } ? (await groups.GetAsync(id)).Select(Item) : [];

    private static async Task<Paged<MemberGroupTreeItemResponseModel>> TreeAsync(
        IMemberGroupService groups,
        Page page
    ) => page.Of(await SortedAsync(groups), TreeItem);

    private static async Task<Paged<MemberGroupResponseModel>> ListAsync(IMemberGroupService groups, Page page) =>
        page.Of(await SortedAsync(groups), Model);

    private static async Task<IResult> GetAsync(Guid id, IMemberGroupService groups) =>
        await groups.GetAsync(id) is { } group ? Results.Ok(Model(group)) : NotFound();

    private static async Task<IResult> CreateAsync(CreateMemberGroupRequestModel model, IMemberGroupService groups)
    {
        var group = new MemberGroup { Name = model.Name.Trim() };
        if (model.Id is { } key)
        {
            group.Key = key;
        }
        var result = await groups.CreateAsync(group);
        return result is { Success: true, Result: { } made }
            ? Answers.Created(made.Key, $"member-group/{made.Key}")
            : Refused(result.Status);
    }

    private static async Task<IResult> UpdateAsync(
        Guid id,
        UpdateMemberGroupRequestModel model,
        IMemberGroupService groups
    )
    {
        if (await groups.GetAsync(id) is not { } group)
        {
            return NotFound();
        }
        group.Name = model.Name.Trim();
        return Of(await groups.UpdateAsync(group));
    }

    private static async Task<IResult> DeleteAsync(Guid id, IMemberGroupService groups) =>
        Of(await groups.DeleteAsync(id));

    private static async Task<IReadOnlyList<IMemberGroup>> SortedAsync(IMemberGroupService groups) =>
        [.. (await groups.GetAllAsync()).OrderBy(group => group.Name, StringComparer.CurrentCultureIgnoreCase)];

    private static IResult Of(Attempt<IMemberGroup?, MemberGroupOperationStatus> result) =>
        result.Success ? Results.Ok() : Refused(result.Status);

    private static IResult NotFound() => Answers.NotFound("The member group");

    private static IResult Refused(MemberGroupOperationStatus status) =>
        status switch
        {
            MemberGroupOperationStatus.NotFound => NotFound(),
            MemberGroupOperationStatus.CannotHaveEmptyName => Answers.Refused(
                status,
                "The name is missing",
                "Give the group a name."
            ),
            MemberGroupOperationStatus.DuplicateName => Answers.Refused(
                status,
                "This name is taken",
                "Another group has it. Choose another name."
            ),
            MemberGroupOperationStatus.DuplicateKey => Answers.Refused(
                status,
                "This id is taken",
                "Reload and create the group again."
            ),
            MemberGroupOperationStatus.CancelledByNotification => Answers.Refused(
                status,
                "An extension has stopped this",
                "A notification handler of this site cancelled the change. Ask whoever maintains the site."
            ),
            _ => Answers.Refused(status, "The group could not be changed", $"Umbraco answered {status}."),
        };

    private static MemberGroupResponseModel Model(IMemberGroup group) => new(group.Key, group.Name ?? string.Empty);

    private static MemberGroupItemResponseModel Item(IMemberGroup group) =>
        new(group.Name ?? string.Empty, group.Key, []);

    private static MemberGroupTreeItemResponseModel TreeItem(IMemberGroup group) =>
        new(group.Name ?? string.Empty, group.Key, [], HasChildren: false);
}

internal sealed record MemberGroupResponseModel(Guid Id, string Name);

internal sealed record MemberGroupItemResponseModel(string Name, Guid Id, IReadOnlyList<FlagModel> Flags);

internal sealed record MemberGroupTreeItemResponseModel(
    string Name,
    Guid Id,
    IReadOnlyList<FlagModel> Flags,
    bool HasChildren,
    ReferenceByIdModel? Parent = null
);

internal sealed record CreateMemberGroupRequestModel(string Name, Guid? Id = null);

internal sealed record UpdateMemberGroupRequestModel(string Name);
