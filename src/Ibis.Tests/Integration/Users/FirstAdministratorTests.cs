using Ibis.Umbraco.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Users;

public sealed class FirstAdministratorTests
{
    private const string Password = "a long enough password";

    [Test]
    public async Task Administrator_FromTheSettings_CanBeVerifiedWithThePassword()
    {
        await using var site = await TestSite.StartAsync(
            settings: new Dictionary<string, string?>
            {
                ["Umbraco:CMS:Unattended:UnattendedUserEmail"] = "first@example.org",
                ["Umbraco:CMS:Unattended:UnattendedUserPassword"] = Password,
            }
        );

        var user = Administrator(site);

        Assert.That(
            new PasswordHasher<IUser>().VerifyHashedPassword(user, user.RawPasswordValue!, Password),
            Is.EqualTo(PasswordVerificationResult.Success)
        );
    }

    [Test]
    public async Task Administrator_WithoutSettings_IsMadeInDevelopmentOnly_AndOnlyOnce()
    {
        await using var site = await TestSite.StartAsync();
        var outsideDevelopment = Administrator(site).RawPasswordValue;

        CreateInDevelopment(site);
        var first = Administrator(site).RawPasswordValue;
        CreateInDevelopment(site);

        Assert.That(outsideDevelopment, Is.Empty);
        Assert.That(first, Is.Not.Empty);
        Assert.That(Administrator(site).RawPasswordValue, Is.EqualTo(first));
    }

    [Test]
    public void Password_ThatIsTooShort_StopsTheStartWithASentence() =>
        Assert.That(
            async () =>
            {
                await using var site = await TestSite.StartAsync(
                    settings: new Dictionary<string, string?>
                    {
                        ["Umbraco:CMS:Unattended:UnattendedUserEmail"] = "first@example.org",
                        ["Umbraco:CMS:Unattended:UnattendedUserPassword"] = "short",
                    }
                );
            },
            Throws.InvalidOperationException.With.Message.Contains("at least 10 are required")
        );

    private static void CreateInDevelopment(TestSite site)
    {
        var environment = Mock.Of<IHostEnvironment>(host => host.EnvironmentName == Environments.Development);
        using var scope = site.Get<ICoreScopeProvider>().CreateCoreScope();
        ActivatorUtilities.CreateInstance<FirstAdministrator>(site.Services, environment).Create();
        scope.Complete();
    }

    private static IUser Administrator(TestSite site) => site.Get<IUserService>().GetUserById(-1)!;
}
