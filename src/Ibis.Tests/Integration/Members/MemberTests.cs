using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Members;

public sealed class MemberTests
{
    private TestSite _site = null!;

    private IMemberService Members => _site.Get<IMemberService>();

    [OneTimeSetUp]
    public async Task Start() => _site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public void Member_Saved_IsReadBackByUserNameAndAddress()
    {
        var member = AMember("amina");
        member.LastLoginDate = new DateTime(2026, 3, 4, 5, 6, 7, DateTimeKind.Utc);
        Members.Save(member);

        var loaded = Members.GetByUsername("AMINA")!;

        Assert.That(loaded.Key, Is.EqualTo(member.Key));
        Assert.That(loaded.LastLoginDate, Is.EqualTo(member.LastLoginDate));
        Assert.That(loaded.IsDirty(), Is.False);
        Assert.That(Members.GetByEmail("amina@example.org")?.Id, Is.EqualTo(member.Id));
    }

    [Test]
    public void Member_SavedWithoutPassword_KeepsTheOldOne()
    {
        var member = AMember("bakhyt");
        var loaded = Members.GetById(member.Id)!;
        loaded.RawPasswordValue = null;
        loaded.Name = "Bakhyt the second";

        Members.Save(loaded);

        Assert.That(Members.GetById(member.Id)!.RawPasswordValue, Is.EqualTo("hash of bakhyt"));
        Assert.That(Members.GetById(member.Id)!.Name, Is.EqualTo("Bakhyt the second"));
    }

    [Test]
    public void Groups_Assigned_AreMadeAndFound()
    {
        var member = AMember("chidi");

        Members.AssignRole(member.Id, "Editors of the journal");

        Assert.That(Members.GetAllRoles(member.Id), Is.EqualTo(["Editors of the journal"]));
        Assert.That(Members.GetMembersInRole("editors of the JOURNAL").Select(one => one.Id), Is.EqualTo([member.Id]));
        Members.DissociateRole(member.Id, "Editors of the journal");
        Assert.That(Members.GetAllRoles(member.Id), Is.Empty);
    }

    [Test]
    public void Member_Deleted_IsGone()
    {
        var member = AMember("daria");

        Members.Delete(member);

        Assert.That(Members.GetById(member.Id), Is.Null);
        Assert.That(Members.Exists("daria"), Is.False);
    }

    [Test]
    public async Task Filter_FindsPartsOfNames_PagedAndOrdered()
    {
        AMember("filter-b");
        AMember("filter-a");

        var page = await Members.FilterAsync(
            new global::Umbraco.Cms.Core.Models.Membership.MemberFilter { Filter = "FILTER-" },
            "userName",
            skip: 0,
            take: 1
        );

        Assert.That(page.Total, Is.EqualTo(2));
        Assert.That(page.Items.Single().Username, Is.EqualTo("filter-a"));
    }

    private IMember AMember(string username)
    {
        var member = Members.CreateMember(username, $"{username}@example.org", $"Name of {username}", "Member");
        member.RawPasswordValue = $"hash of {username}";
        Members.Save(member);
        return member;
    }
}
