using Ibis.Umbraco.Hosting;
using Ibis.Umbraco.Scopes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Users;

/// <summary>The people who work in the back office, their groups and what these may do.</summary>
public static class UsersFeature
{
    public static IUmbracoBuilder AddUsers(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<UserReader>();
        services.AddSingleton<UserRows>();
        services.AddSingleton(provider => new UserSessions(
            provider.GetRequiredService<ScopeDatabase>(),
            provider.GetRequiredService<UserReader>(),
            provider.GetRequiredService<IOptionsMonitor<GlobalSettings>>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton(provider => new SignInCodes(
            provider.GetRequiredService<ScopeDatabase>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton(provider => new SignInAttempts(
            provider.GetRequiredService<ScopeDatabase>(),
            provider.GetRequiredService<ICoreScopeProvider>(),
            provider.GetRequiredService<IOptionsMonitor<SecuritySettings>>(),
            provider.GetRequiredService<IOptionsMonitor<UserPasswordConfigurationSettings>>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.TryAddSingleton<IPasswordHasher<IUser>, PasswordHasher<IUser>>();
        services.AddSingleton<UserPasswords>();
        services.AddSingleton<UserClients>();
        services.AddSingleton<UserGroupPermissions>();
        services.AddSingleton<UserGroupRepository>();
        services.AddUnique<IUserGroupRepository>(provider => provider.GetRequiredService<UserGroupRepository>());
        services.AddUnique<IUserRepository, UserRepository>();
        services.AddUnique<IUserDataRepository, UserDataRepository>();
        services.AddUnique<IUserDataService, UserDataService>();
        services.AddUnique<IUserIdKeyResolver, UserIdKeyResolver>();
        services.AddUnique<IBackOfficeUserReader, BackOfficeUserReader>();
        services.AddUnique<IBackOfficeUserStore, BackOfficeUserStore>();
        services.AddUnique<IBackOfficeSecurityAccessor, AmbientBackOfficeSecurity>();
        services.AddUnique<IUserInviteSender, NoUserMail>();
        services.AddUnique<IUserForgotPasswordSender, NoUserMail>();
        services.AddSingleton(provider =>
        {
            var settings = provider.GetRequiredService<IOptionsMonitor<UserPasswordConfigurationSettings>>();
            return new PasswordRules(() => settings.CurrentValue);
        });
        services.AddSingleton<UserTokens>();
        services.AddUnique<ICoreBackOfficeUserManager, BackOfficeUserManager>();
        services.AddUnique<IBackOfficePasswordChanger, PasswordChanger>();
        services.AddSingleton<IDefaultData, FirstAdministrator>();
        services.AddSingleton<IDefaultData, FirstGroups>();
        return builder;
    }
}
