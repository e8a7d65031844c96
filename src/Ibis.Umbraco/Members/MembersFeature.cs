using Ibis.Umbraco.Scopes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Members;

/// <summary>Visitors with an account of their own.</summary>
public static class MembersFeature
{
    public static IUmbracoBuilder AddMembers(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddUnique<IMemberRepository, MemberRepository>();
        services.AddUnique<IMemberGroupRepository, MemberGroupRepository>();
        services.TryAddSingleton<IPasswordHasher<IMember>, PasswordHasher<IMember>>();
        services.AddSingleton<MemberPasswords>();
        services.AddSingleton<MemberAccountRules>();
        services.AddSingleton<MemberAccountChange>();
        services.AddSingleton<MemberGroupChoice>();
        services.AddSingleton(provider => new MemberAccounts(
            provider.GetRequiredService<ScopeDatabase>(),
            provider.GetRequiredService<ICoreScopeProvider>()
        ));
        services.AddUnique<IMemberEditingService, MemberEditingService>();
        return builder;
    }
}
