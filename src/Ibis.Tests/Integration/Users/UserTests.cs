using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Users;

public sealed class UserTests
{
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task Start() =>
        _site = await TestSite.StartAsync(
            settings: new Dictionary<string, string?>
            {
                ["Umbraco:CMS:Unattended:UnattendedUserName"] = "First Person",
                ["Umbraco:CMS:Unattended:UnattendedUserEmail"] = "first@example.org",
                ["Umbraco:CMS:Unattended:UnattendedUserPassword"] = "a long enough password",
            }
        );

    [OneTimeTearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task SuperUser_AfterTheFirstStart_HasTheConfiguredNameAndIsAdministrator()
    {
        var user = await _site.Get<IUserService>().GetAsync(Constants.Security.SuperUserKey);

        Assert.That(user?.Id, Is.EqualTo(-1));
        Assert.That(user!.Name, Is.EqualTo("First Person"));
        Assert.That(user.Email, Is.EqualTo("first@example.org"));
        Assert.That(user.Groups.Select(group => group.Alias), Is.EquivalentTo(["admin", "sensitiveData"]));
        Assert.That(user.AllowedSections, Does.Contain("content"));
    }

    [Test]
    public async Task Groups_AfterTheFirstStart_HaveUmbracosKeys()
    {
        var groups = await _site.Get<IUserGroupService>().GetAllAsync(0, 100);

        Assert.That(
            groups.Items.Select(group => group.Key),
            Is.EquivalentTo(
                [
                    Constants.Security.AdminGroupKey,
                    Constants.Security.EditorGroupKey,
                    Constants.Security.WriterGroupKey,
                    Constants.Security.TranslatorGroupKey,
                    Constants.Security.SensitiveDataGroupKey,
                ]
            )
        );
    }
}
