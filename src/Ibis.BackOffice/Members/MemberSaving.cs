using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Members;

/// <summary>Making, changing and deleting members.</summary>
internal static class MemberSaving
{
    public static void MapMemberSaving(this IEndpointRouteBuilder api)
    {
        var members = api.MapGroup("/member").ForSections(Sections.Members);
        members.MapPost("", CreateAsync);
        members.MapPost("/validate", ValidateNewAsync);
        members.MapPut("/{id:guid}", UpdateAsync);
        members.MapPut("/{id:guid}/validate", ValidateChangeAsync);
        members.MapDelete("/{id:guid}", DeleteAsync);
    }

    private static async Task<IResult> CreateAsync(
        CreateMemberRequestModel input,
        IMemberEditingService editing,
        MemberInput check,
        MemberStatuses statuses,
        CurrentUser me
    )
    {
        if (await check.RefusalAsync(input, me.User) is { } refusal)
        {
            return refusal;
        }
        var result = await editing.CreateAsync(MemberInput.Model(input), me.User);
        return result is { Success: true, Result.Content: { } member }
            ? Answers.Created(member.Key, $"member/{member.Key}")
            : statuses.Refused(result.Status);
    }

    private static async Task<IResult> ValidateNewAsync(
        CreateMemberRequestModel input,
        MemberInput check,
        CurrentUser me
    ) => await check.RefusalAsync(input, me.User) ?? Results.Ok();

    private static async Task<IResult> UpdateAsync(
        Guid id,
        UpdateMemberRequestModel input,
        IMemberEditingService editing,
        MemberInput check,
        MemberStatuses statuses,
        CurrentUser me
    )
    {
        if (await check.RefusalAsync(id, input, me.User) is { } refusal)
        {
            return refusal;
        }
        var result = await editing.UpdateAsync(id, MemberInput.Model(input), me.User);
        return result.Success ? Results.Ok() : statuses.Refused(result.Status);
    }

    private static async Task<IResult> ValidateChangeAsync(
        Guid id,
        UpdateMemberRequestModel input,
        MemberInput check,
        CurrentUser me
    ) => await check.RefusalAsync(id, input, me.User) ?? Results.Ok();

    private static async Task<IResult> DeleteAsync(
        Guid id,
        IMemberEditingService editing,
        MemberStatuses statuses,
        CurrentUser me
    )
    {
        var result = await editing.DeleteAsync(id, me.Key);
        return result.Success ? Results.Ok() : statuses.Refused(result.Status);
    }
}
