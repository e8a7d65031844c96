using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Members;

/// <summary>Visitors with an account of their own.</summary>
public static class MembersFeature
{
    public static IUmbracoBuilder AddMembers(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IMemberRepository, MemberRepository>();
        builder.Services.AddUnique<IMemberGroupRepository, MemberGroupRepository>();
        return builder;
    }
}
