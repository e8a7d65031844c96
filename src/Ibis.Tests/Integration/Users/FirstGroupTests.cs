using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Users;

internal sealed class FirstGroupTests
{
    [Test]
    public async Task GroupsOfTheFile_AreMadeOnce_AndLaterEditsStay()
    {
        await using var database = await TestDatabase.CreateAsync();
        var settings = new Dictionary<string, string?>
        {
            ["Ibis:Users:GroupsFile"] = Path.Combine(Repository.Root, "uSync", "groups.json"),
        };
        await using (var first = await TestSite.StartAsync(database, settings))
        {
            var groups = first.Get<IUserGroupService>();
            var partner = (await groups.GetAsync("partnerEditor"))!;
            Assert.That(
                partner.Permissions,
                Does.Contain("Umb.Document.Create").And.Not.Contain("Umb.Document.Publish")
            );
            Assert.That(partner.StartContentId, Is.Null);
            Assert.That((await groups.GetAsync("translator"))!.AllowedSections, Does.Contain("content"));
            partner.Name = "Organisations";
            await groups.UpdateAsync(partner, Constants.Security.SuperUserKey);
            await groups.DeleteAsync((await groups.GetAsync("reviewer"))!.Key);
        }

        await using var second = await TestSite.StartAsync(database, settings);

        var after = second.Get<IUserGroupService>();
        Assert.That((await after.GetAsync("partnerEditor"))!.Name, Is.EqualTo("Organisations"));
        Assert.That(await after.GetAsync("reviewer"), Is.Null);
    }
}
