using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using static Ibis.Tests.Integration.BackOffice.Operations.ExampleBody;

namespace Ibis.Tests.Integration.BackOffice.Operations;

/// <summary>Operations on users and groups that need more than a key.</summary>
internal static class PeopleExamples
{
    private const string Password = "Correct-horse-battery-7";

    // A picture of one pixel.
    private const string Pixel =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public static IEnumerable<KeyValuePair<string, Func<ExampleThings, Task<Example>>>> All { get; } =
        new Dictionary<string, Func<ExampleThings, Task<Example>>>
        {
            ["POST /user"] = async things => new("/user", await UserAsync("CreateUserRequestModel", things)),
            ["POST /user/invite"] = async things => new Example(
                "/user/invite",
                await UserAsync("InviteUserRequestModel", things)
            )
            {
                Refusal = "the site has no mail server",
            },
            ["POST /user/invite/resend"] = async things => new Example(
                "/user/invite/resend",
                new JsonObject { ["user"] = Reference(Guid.Parse(await things.NewAsync("user"))) }
            )
            {
                Refusal = "the site has no mail server",
            },
            // They answer to whom was invited, whose code went by mail; the tests of invitations try them.
            ["POST /user/invite/verify"] = things => InvitedAsync(things, "verify"),
            ["POST /user/invite/create-password"] = things => InvitedAsync(things, "create-password"),
            ["POST /user/enable"] = things => UsersAsync(things, "/user/enable"),
            ["POST /user/disable"] = things => UsersAsync(things, "/user/disable"),
            ["POST /user/unlock"] = things => UsersAsync(things, "/user/unlock"),
            ["DELETE /user"] = things => UsersAsync(things, "/user"),
            ["POST /user/set-user-groups"] = async things =>
                new(
                    "/user/set-user-groups",
                    new JsonObject
                    {
                        ["userIds"] = new JsonArray(Reference(Guid.Parse(await things.NewAsync("user")))),
                        ["userGroupIds"] = new JsonArray(Reference(Constants.Security.WriterGroupKey)),
                    }
                ),
            ["POST /user/{}/change-password"] = async things =>
                new(
                    $"/user/{await things.NewAsync("user")}/change-password",
                    new JsonObject { ["newPassword"] = Password }
                ),
            ["POST /user/{}/client-credentials"] = async things => new Example(
                $"/user/{await things.NewAsync("user")}/client-credentials",
                new JsonObject { ["clientId"] = "robot", ["clientSecret"] = Password }
            )
            {
                Refusal = "programs do not sign in here",
            },
            ["DELETE /user/{}/client-credentials/{}"] = async things => new Example(
                $"/user/{await things.NewAsync("user")}/client-credentials/robot"
            )
            {
                Refusal = "programs do not sign in here",
            },
            ["DELETE /user/{}/2fa/{}"] = async things => new Example($"/user/{await things.NewAsync("user")}/2fa/none")
            {
                Refusal = "she has no second step",
            },
            // Setting one up takes the code that an app shows; the tests of signing in do it.
            ["GET /user/current/2fa/{}"] = _ => NoSecondStepAsync(),
            ["POST /user/current/2fa/{}"] = _ => NoSecondStepAsync(),
            ["DELETE /user/current/2fa/{}"] = _ => NoSecondStepAsync(),
            ["POST /user/avatar/{}"] = async things =>
                new($"/user/avatar/{await things.NewAsync("user")}", await AvatarAsync(things)),
            ["POST /user/current/avatar"] = async things => new("/user/current/avatar", await AvatarAsync(things)),
            ["PUT /user/current/profile"] = _ =>
                Task.FromResult(new Example("/user/current/profile", new JsonObject { ["languageIsoCode"] = "en-US" })),
            ["POST /user/current/change-password"] = _ =>
                Task.FromResult(
                    new Example(
                        "/user/current/change-password",
                        new JsonObject { ["oldPassword"] = "another", ["newPassword"] = Password }
                    )
                    {
                        Refusal = "the old password is another",
                    }
                ),
            ["GET /user/current/permissions"] = async things =>
                new($"/user/current/permissions?id={await things.DocumentAsync()}"),
            ["GET /user/current/permissions/document"] = async things =>
                new($"/user/current/permissions/document?id={await things.DocumentAsync()}"),
            ["GET /user/current/permissions/media"] = async things =>
                new($"/user/current/permissions/media?id={await things.MediaAsync()}"),
            ["GET /user/current/permissions/element"] = _ =>
                Task.FromResult(new Example("/user/current/permissions/element")),
            ["DELETE /user/current/sessions/{}"] = async things =>
            {
                const string sessions = "/user/current/sessions";
                return new($"{sessions}/{await SessionAsync(things, sessions, Constants.Security.SuperUserKey)}");
            },
            ["DELETE /user/{}/sessions/{}"] = async things =>
            {
                var id = Guid.Parse(await things.NewAsync("user"));
                var sessions = $"/user/{id}/sessions";
                return new($"{sessions}/{await SessionAsync(things, sessions, id)}");
            },
            ["POST /user-group/{}/users"] = async things =>
                new($"/user-group/{await things.NewAsync("user-group")}/users", await SomebodyAsync(things)),
            ["DELETE /user-group/{}/users"] = async things =>
            {
                var (path, somebody) = (
                    $"/user-group/{await things.NewAsync("user-group")}/users",
                    await SomebodyAsync(things)
                );
                using var answer = await things.SendAsync("POST", path, somebody);
                return new(path, somebody);
            },
            ["DELETE /user-group"] = async things =>
                new(
                    "/user-group",
                    new JsonObject
                    {
                        ["userGroupIds"] = new JsonArray(Reference(Guid.Parse(await things.NewAsync("user-group")))),
                    }
                ),
        };

    private static async Task<JsonObject> AvatarAsync(ExampleThings things) =>
        new()
        {
            ["file"] = Reference(await MediaExamples.UploadAsync(things, "me.png", Convert.FromBase64String(Pixel))),
        };

    private static Task<Example> NoSecondStepAsync() =>
        Task.FromResult(
            new Example(
                "/user/current/2fa/none?code=000000",
                new JsonObject { ["code"] = "000000", ["secret"] = "none" }
            )
            {
                Refusal = "no second step has this name",
            }
        );

    private static async Task<Example> InvitedAsync(ExampleThings things, string step) =>
        new(
            $"/user/invite/{step}",
            new JsonObject
            {
                ["user"] = (await SomebodyAsync(things))[0]!.DeepClone(),
                ["token"] = "unknown",
                ["password"] = Password,
            }
        )
        {
            Refusal = "the code of the invitation went by mail",
        };

    private static async Task<JsonArray> SomebodyAsync(ExampleThings things) =>
        new(Reference(Guid.Parse(await things.NewAsync("user"))));

    /// <summary>A second session of somebody.</summary>
    private static async Task<string> SessionAsync(ExampleThings things, string sessions, Guid user)
    {
        things.Bench.Site.CookiesOf((await things.Bench.Site.Get<IUserService>().GetAsync(user))!);
        var all = await things.ReadAsync(sessions);
        return all.AsArray().First(session => !(bool)session!["isCurrent"]!)!["id"]!.ToString();
    }

    private static Task<JsonObject> UserAsync(string model, ExampleThings things)
    {
        var address = ExampleThings.Unique("someone") + "@example.org";
        return OfAsync(
            model,
            "user",
            things,
            ("email", address),
            ("userName", address),
            ("userGroupIds", new JsonArray(Reference(Constants.Security.EditorGroupKey)))
        );
    }

    private static async Task<Example> UsersAsync(ExampleThings things, string path) =>
        new(path, new JsonObject { ["userIds"] = new JsonArray(Reference(Guid.Parse(await things.NewAsync("user")))) });
}
