using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Users;

/// <summary>Names with which programs sign in. The site lets no programs in yet: the lists are read, and nothing is added.</summary>
internal static class ClientCredentials
{
    public static void MapClientCredentials(this IEndpointRouteBuilder api)
    {
        var credentials = api.MapGroup("/user/{id:guid}/client-credentials").ForSections(Sections.Users);
        credentials.MapGet("/", ListAsync);
        credentials.MapPost("/", (CreateUserClientCredentialsRequestModel _) => NotOffered());
        credentials.MapDelete("/{clientId}", RemoveAsync);
    }

    public static IResult NotOffered() =>
        Answers.Problem(
            StatusCodes.Status400BadRequest,
            "This site lets no programs in",
            "The Management API is open to people with a session only. To read content from a program, use the Delivery API.",
            "NotSupported"
        );

    private static async Task<IResult> ListAsync(Guid id, IUserService users, UserAccess access) =>
        await access.TakeoverRefusalAsync(id) ?? Results.Ok(await users.GetClientIdsAsync(id));

    private static async Task<IResult> RemoveAsync(Guid id, string clientId, IUserService users, UserAccess access) =>
        await access.TakeoverRefusalAsync(id) is { } refusal ? refusal
        : await users.RemoveClientIdAsync(id, clientId) ? Results.Ok()
        : Answers.NotFound("The client id");
}
