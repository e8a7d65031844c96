using Ibis.Umbraco.Hosting;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Members;

/// <summary>Visitors with an account of their own.</summary>
public static class MembersFeature
{
    public static IUmbracoBuilder AddMembers(this IUmbracoBuilder builder)
    {
        builder
            .Services.AddUnsupported<IMemberRepository>("Keep accounts of visitors in a table of the extension.")
            .AddUnsupported<IMemberGroupRepository>("Keep groups of visitors in a table of the extension.");
        return builder;
    }
}
