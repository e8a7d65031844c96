using Ibis.BackOffice.OwnAccount;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.BackOffice.Users;

/// <summary>Accounts of the people who work here: one's own, others', and their groups.</summary>
internal static class PeopleFeature
{
    public static IUmbracoBuilder AddPeople(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<UserPresentation>();
        return builder;
    }

    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        api.MapOwnAccount();
    }
}
