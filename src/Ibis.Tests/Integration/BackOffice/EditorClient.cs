using System.Net.Http.Headers;
using Ibis.BackOffice.SignIn;
using Ibis.Tests.Integration.BackOffice.Contract;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Tests.Integration.BackOffice;

/// <summary>Sends requests as Umbraco's client does for somebody who has signed in: with the cookies and the constant header.</summary>
internal static class EditorClient
{
    public const string Api = "/umbraco/management/api/v1";

    private static readonly string[] ValueVerbs =
    [
        ActionDocumentPropertyRead.ActionLetter,
        ActionDocumentPropertyWrite.ActionLetter,
    ];

    public static HttpClient SignedInAs(this TestSite site, IUser user)
    {
        // Every answer is held against what the client declares for it.
        var client = new HttpClient(new ContractHandler(site.Handler())) { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Add("Cookie", site.CookiesOf(user));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "[redacted]");
        return client;
    }

    public static HttpClient SignedInAsAdministrator(this TestSite site) => site.SignedInAs(site.Administrator());

    public static IUser Administrator(this TestSite site) =>
        site.Get<IBackOfficeUserReader>().GetByKey(Constants.Security.SuperUserKey)!;

    /// <summary>The cookies that the site itself gives at the end of a sign-in.</summary>
    public static string CookiesOf(this TestSite site, IUser user) => CookiesOf(site.Services, user);

    /// <inheritdoc cref="CookiesOf(TestSite, IUser)"/>
    public static string CookiesOf(IServiceProvider services, IUser user)
    {
        var sessions = services.GetRequiredService<Sessions>();
        var http = new DefaultHttpContext { RequestServices = services, Request = { Scheme = "http" } };
        var ticket = sessions.Begin(http, user);
        sessions.Open(http, ticket.SessionId, ticket.UserId);
        return string.Join(
            "; ",
            http.Response.Headers.SetCookie.Select(cookie => cookie![..cookie!.IndexOf(';', StringComparison.Ordinal)])
        );
    }

    /// <param name="sections">As groups store them: content, media, settings …</param>
    /// <param name="verbs">What the group may do to every document it reaches.</param>
    /// <param name="withValues">Whether it may read and write the values of all properties.</param>
    public static Task<IUser> UserAsync(
        this TestSite site,
        string name,
        IEnumerable<string> sections,
        IEnumerable<string>? verbs = null,
        int? startContentId = -1,
        int? startMediaId = -1,
        bool allLanguages = true,
        bool withValues = true
    ) => UserAsync(site.Services, name, sections, verbs, startContentId, startMediaId, allLanguages, withValues);

    /// <inheritdoc cref="UserAsync(TestSite, string, IEnumerable{string}, IEnumerable{string}?, int?, int?, bool, bool)"/>
    public static async Task<IUser> UserAsync(
        IServiceProvider services,
        string name,
        IEnumerable<string> sections,
        IEnumerable<string>? verbs = null,
        int? startContentId = -1,
        int? startMediaId = -1,
        bool allLanguages = true,
        bool withValues = true
    )
    {
        var group = new UserGroup(
            services.GetRequiredService<IShortStringHelper>(),
            0,
            name + "Group",
            name + " group",
            "icon-users"
        )
        {
            StartContentId = startContentId,
            StartMediaId = startMediaId,
            HasAccessToAllLanguages = allLanguages,
            Permissions = (verbs ?? []).Concat(withValues ? ValueVerbs : []).ToHashSet(),
        };
        foreach (var section in sections)
        {
            group.AddAllowedSection(section);
        }
        var created = await services
            .GetRequiredService<IUserGroupService>()
            .CreateAsync(group, Constants.Security.SuperUserKey);
        Assert.That(created.Success, Is.True, $"the group of {name}: {created.Status}");
        var users = services.GetRequiredService<IUserService>();
        var user = users.CreateUserWithIdentity(name.ToLowerInvariant(), $"{name.ToLowerInvariant()}@example.org");
        user.Name = name;
        user.IsApproved = true;
        users.Save(user);
        var joined = await services
            .GetRequiredService<IUserGroupService>()
            .AddUsersToUserGroupAsync(
                new UsersToUserGroupManipulationModel(created.Result.Key, [user.Key]),
                Constants.Security.SuperUserKey
            );
        Assert.That(joined.Success, Is.True, $"{name} in her group: {joined.Result}");
        return users.GetUserById(user.Id)!;
    }
}
