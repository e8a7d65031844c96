using Ibis.BackOffice.SignIn;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Bench;

/// <summary>People who edit, with the cookies that the site gives at the end of a sign-in.</summary>
internal static class Editors
{
    // As uSync/groups.json makes it.
    private const string Group = "unaocEditor";

    /// <returns>A list of cookies for each person.</returns>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> SignInAsync(
        string database,
        int count,
        CancellationToken cancellation
    )
    {
        await using var site = await BenchSite.StartAsync(database, cancellation);
        var people = new List<IReadOnlyList<string>>();
        for (var number = 1; number <= count; number++)
        {
            people.Add(await SignInAsync(site, $"bench-editor-{number}@example.org"));
        }
        return people;
    }

    private static async Task<IReadOnlyList<string>> SignInAsync(BenchSite site, string email)
    {
        var users = site.Get<IUserService>();
        var user = users.CreateUserWithIdentity(email, email);
        user.Name = email[..email.IndexOf('@', StringComparison.Ordinal)];
        user.IsApproved = true;
        users.Save(user);
        var groups = site.Get<IUserGroupService>();
        var group =
            await groups.GetAsync(Group) ?? throw new InvalidOperationException($"There is no group of users {Group}.");
        var joined = await groups.AddUsersToUserGroupAsync(
            new UsersToUserGroupManipulationModel(group.Key, [user.Key]),
            Constants.Security.SuperUserKey
        );
        if (!joined.Success)
        {
            throw new InvalidOperationException($"{email} did not get into the group {Group}: {joined.Result}.");
        }
        var sessions = site.Get<Sessions>();
        var http = new DefaultHttpContext { RequestServices = site.Services, Request = { Scheme = "http" } };
        var ticket = sessions.Begin(http, user);
        sessions.Open(http, ticket.SessionId, ticket.UserId);
        return [.. http.Response.Headers.SetCookie.Select(cookie => (cookie ?? "").Split(';')[0])];
    }
}
