using Ibis.BackOffice.MemberGroups;
using Ibis.BackOffice.OwnAccount;
using Ibis.BackOffice.UserGroups;
using Ibis.BackOffice.Users;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.BackOffice.People;

/// <summary>Accounts of the people who work here: one's own, others', and their groups.</summary>
internal static class PeopleFeature
{
    public static IUmbracoBuilder AddPeople(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<UserPresentation>();
        services.AddSingleton<UserGroupPresentation>();
        services.AddSingleton<SessionList>();
        services.AddScoped<UserAccess>();
        services.AddScoped<GroupAccess>();
        return builder;
    }

    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        api.MapOwnAccount();
        api.MapOwnData();
        api.MapUserReading();
        api.MapUserWriting();
        api.MapUserInvitations();
        api.MapUserSecrets();
        api.MapUserSessions();
        api.MapClientCredentials();
        api.MapUserGroups();
        api.MapGroupMembership();
        api.MapMemberGroups();
    }
}
