using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Infrastructure.Persistence.Querying;

namespace Ibis.BackOffice.OwnAccount;

internal sealed record UserDataModel(string Group, string Identifier, string Value);

internal sealed record UserDataResponseModel(Guid Key, string Group, string Identifier, string Value);

internal sealed record CreateUserDataRequestModel(string Group, string Identifier, string Value, Guid? Key = null);

internal sealed record UpdateUserDataRequestModel(Guid Key, string Group, string Identifier, string Value);

/// <summary>What extensions of the client remember for somebody. One's own alone: others' are not there.</summary>
internal static class OwnDataEndpoints
{
    // Settings of an extension, not a store of files.
    private const int MaxLength = 1_000_000;

    public static void MapOwnData(this IEndpointRouteBuilder api)
    {
        var data = api.MapGroup("/user-data").ForSignedIn();
        data.MapGet("", ListAsync);
        data.MapGet("/{id:guid}", GetAsync);
        data.MapPost("", CreateAsync);
        data.MapPut("", UpdateAsync);
        data.MapDelete("/{id:guid}", DeleteAsync);
    }

    private static async Task<Paged<UserDataResponseModel>> ListAsync(
        [FromQuery] string[]? groups,
        [FromQuery] string[]? identifiers,
        Page page,
        IUserDataService data,
        CurrentUser me
    )
    {
        var found = await data.GetAsync(page.Skip, page.Take, new Filter([me.Key], groups, identifiers));
        return new Paged<UserDataResponseModel>(
            found.Total,
            found.Items.Select(item => new UserDataResponseModel(item.Key, item.Group, item.Identifier, item.Value))
        );
    }

    private static async Task<IResult> GetAsync(Guid id, IUserDataService data, CurrentUser me) =>
        await OwnAsync(id, data, me) is { } item
            ? Results.Ok(new UserDataModel(item.Group, item.Identifier, item.Value))
            : NotFound();

    private static async Task<IResult> CreateAsync(
        CreateUserDataRequestModel body,
        IUserDataService data,
        CurrentUser me
    )
    {
        if (TooLong(body.Group, body.Identifier, body.Value) is { } refusal)
        {
            return refusal;
        }
        var result = await data.CreateAsync(
            new UserData
            {
                Key = body.Key ?? Guid.NewGuid(),
                UserKey = me.Key,
                Group = body.Group,
                Identifier = body.Identifier,
                Value = body.Value,
            }
        );
        return result.Success
            ? Answers.Created(result.Result.Key, $"user-data/{result.Result.Key}")
            : Answers.Refused(result.Status, "This id is taken", "Something is kept under it already. Choose another.");
    }

    private static async Task<IResult> UpdateAsync(
        UpdateUserDataRequestModel body,
        IUserDataService data,
        CurrentUser me
    )
    {
        if (TooLong(body.Group, body.Identifier, body.Value) is { } refusal)
        {
            return refusal;
        }
        if (await OwnAsync(body.Key, data, me) is not { } item)
        {
            return NotFound();
        }
        (item.Group, item.Identifier, item.Value) = (body.Group, body.Identifier, body.Value);
        var result = await data.UpdateAsync(item);
        return result.Success ? Results.Ok() : NotFound();
    }

    private static async Task<IResult> DeleteAsync(Guid id, IUserDataService data, CurrentUser me)
    {
        if (await OwnAsync(id, data, me) is null)
        {
            return NotFound();
        }
        var result = await data.DeleteAsync(id);
        return result.Success ? Results.Ok() : NotFound();
    }

    private static async Task<IUserData?> OwnAsync(Guid key, IUserDataService data, CurrentUser me) =>
        await data.GetAsync(key) is { } item && item.UserKey == me.Key ? item : null;

    private static IResult NotFound() => Answers.NotFound("The entry");

    private static IResult? TooLong(params string[] texts) =>
        texts.Sum(text => (long)text.Length) > MaxLength
            ? Answers.Problem(
                StatusCodes.Status400BadRequest,
                "This is too long to be kept",
                $"All its texts together may have {MaxLength} characters.",
                "TooLong"
            )
            : null;

    private sealed record Filter(
        ICollection<Guid>? UserKeys,
        ICollection<string>? Groups,
        ICollection<string>? Identifiers
    ) : IUserDataFilter
    {
        public ICollection<Guid>? UserKeys { get; set; } = UserKeys;

        public ICollection<string>? Groups { get; set; } = Groups;

        public ICollection<string>? Identifiers { get; set; } = Identifiers;
    }
}
