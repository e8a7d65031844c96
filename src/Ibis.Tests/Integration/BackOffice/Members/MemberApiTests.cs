using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Ibis.Umbraco.Members;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using static Ibis.Tests.Integration.BackOffice.Members.MemberBench;

namespace Ibis.Tests.Integration.BackOffice.Members;

internal sealed class MemberApiTests
{
    private TestSite _site = null!;
    private HttpClient _client = null!;
    private Guid _type;

    private IMemberService Members => _site.Get<IMemberService>();

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await TestSite.StartAsync();
        _client = _site.SignedInAsAdministrator();
        _type = await TypeAsync(_site);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Member_IsMadeInAGroupFoundChangedAndDeleted()
    {
        var group = await GroupAsync(_client, "Translators");
        var id = await MemberAsync(_client, _type, "asha", group);

        var member = await ReadAsync(_client, id);
        var change = Changed(member);
        change["username"] = "asha.devi";
        change["groups"] = Array.Empty<Guid>();
        change["values"] = new[] { Value(Sensitive, "none") };
        change["variants"] = Variants("Asha Devi");
        using var checkedFirst = await _client.PutAsJsonAsync(Api($"member/{id}/validate"), change);
        using var changed = await _client.PutAsJsonAsync(Api($"member/{id}"), change);
        var after = await ReadAsync(_client, id);
        using var deleted = await _client.DeleteAsync(Api($"member/{id}"));
        using var gone = await _client.GetAsync(Api($"member/{id}"));

        Assert.That(Members.GetAllRoles("asha.devi"), Is.Empty);
        Assert.That(member.GetProperty("groups")[0].GetGuid(), Is.EqualTo(group));
        Assert.That(member.GetProperty("variants")[0].GetProperty("name").GetString(), Is.EqualTo("Name of asha"));
        Assert.That(ValueOf(member, Plain), Is.EqualTo("onward"));
        Assert.That(member.GetProperty("lastPasswordChangeDate").GetString(), Does.EndWith("Z"));
        Assert.That(checkedFirst.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.OK), await changed.Content.ReadAsStringAsync());
        Assert.That(after.GetProperty("username").GetString(), Is.EqualTo("asha.devi"));
        Assert.That(after.GetProperty("groups").GetArrayLength(), Is.Zero);
        Assert.That(ValueOf(after, Plain), Is.Null.Or.Empty);
        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Password_IsHashedAndChanged_WithTheOldOneOnlyIfItIsRight()
    {
        var id = await MemberAsync(_client, _type, "boris");
        var passwords = _site.Get<MemberPasswords>();
        var first = Members.GetById(id)!;

        var change = Changed(await ReadAsync(_client, id));
        change["newPassword"] = "another long word";
        change["oldPassword"] = "not what it was";
        using var refused = await _client.PutAsJsonAsync(Api($"member/{id}"), change);
        var right = new Dictionary<string, object?>(change);
        right["oldPassword"] = Password;
        using var changed = await _client.PutAsJsonAsync(Api($"member/{id}"), right);
        using var kept = await _client.PutAsJsonAsync(Api($"member/{id}"), Changed(await ReadAsync(_client, id)));
        var second = Members.GetById(id)!;

        Assert.That(first.RawPasswordValue, Does.Not.Contain(Password));
        Assert.That(passwords.Verify(first, Password), Is.True);
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.OK), await changed.Content.ReadAsStringAsync());
        Assert.That(kept.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(passwords.Verify(second, Password), Is.False);
        Assert.That(passwords.Verify(second, "another long word"), Is.True);
        Assert.That(second.SecurityStamp, Is.Not.EqualTo(first.SecurityStamp));
    }

    [Test]
    public async Task LockAndSecondFactor_AreTakenAway()
    {
        var id = await MemberAsync(_client, _type, "chen");
        var locked = Members.GetById(id)!;
        locked.IsLockedOut = true;
        locked.FailedPasswordAttempts = 5;
        Members.Save(locked);
        await _site
            .Get<ITwoFactorLoginService>()
            .SaveAsync(
                new TwoFactorLogin
                {
                    UserOrMemberKey = id,
                    ProviderName = "App",
                    Secret = "secret",
                    Confirmed = true,
                }
            );

        var before = await ReadAsync(_client, id);
        var change = Changed(before);
        change["isLockedOut"] = false;
        change["isTwoFactorEnabled"] = false;
        using var changed = await _client.PutAsJsonAsync(Api($"member/{id}"), change);
        var after = await ReadAsync(_client, id);

        Assert.That(before.GetProperty("isLockedOut").GetBoolean(), Is.True);
        Assert.That(before.GetProperty("isTwoFactorEnabled").GetBoolean(), Is.True);
        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.OK), await changed.Content.ReadAsStringAsync());
        Assert.That(after.GetProperty("isLockedOut").GetBoolean(), Is.False);
        Assert.That(after.GetProperty("failedPasswordAttempts").GetInt32(), Is.Zero);
        Assert.That(after.GetProperty("isTwoFactorEnabled").GetBoolean(), Is.False);
    }

    [Test]
    public async Task Members_AreFilteredSortedNamedAndSearched()
    {
        var group = await GroupAsync(_client, "Found people");
        var second = await MemberAsync(_client, _type, "dana-b", group);
        var first = await MemberAsync(_client, _type, "dana-a", group);

        var page = await ListAsync("filter/member?filter=dana&orderBy=username&orderDirection=Ascending&skip=0&take=1");
        var byType = await ListAsync($"filter/member?memberTypeId={_type}&orderBy=memberType&take=0");
        var byGroup = await ListAsync("filter/member?memberGroupName=Found people&isApproved=true&isLockedOut=false");
        var items = await _client.GetFromJsonAsync<JsonElement>(Api($"item/member?id={first}&id={second}"));
        var found = await ListAsync($"item/member/search?query=dana-b@example&allowedMemberTypes={_type}&take=10");
        using var unsorted = await _client.GetAsync(Api("filter/member?orderBy=shoeSize"));

        Assert.That(page.GetProperty("total").GetInt32(), Is.EqualTo(2));
        Assert.That(page.GetProperty("items")[0].GetProperty("id").GetGuid(), Is.EqualTo(first));
        Assert.That(byType.GetProperty("total").GetInt32(), Is.GreaterThanOrEqualTo(2));
        Assert.That(byGroup.GetProperty("total").GetInt32(), Is.EqualTo(2));
        Assert.That(byGroup.GetProperty("items")[0].GetProperty("groups")[0].GetGuid(), Is.EqualTo(group));
        Assert.That(items.GetArrayLength(), Is.EqualTo(2));
        Assert.That(found.GetProperty("items")[0].GetProperty("id").GetGuid(), Is.EqualTo(second));
        Assert.That(unsorted.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task References_ToAMember_AreShown()
    {
        var id = await MemberAsync(_client, _type, "elif");
        var referrer = Members.GetById(await MemberAsync(_client, _type, "farid"))!;
        var relations = _site.Get<IRelationService>();
        relations.Relate(
            referrer.Id,
            Members.GetById(id)!.Id,
            relations.GetRelationTypeByAlias(Constants.Conventions.RelationTypes.RelatedMemberAlias)!
        );

        var by = await ListAsync($"member/{id}/referenced-by?skip=0&take=10");
        var among = await ListAsync($"member/are-referenced?id={id}&id={referrer.Key}&skip=0&take=10");
        var below = await ListAsync($"member/{id}/referenced-descendants?skip=0&take=10");

        Assert.That(by.GetProperty("items")[0].GetProperty("id").GetGuid(), Is.EqualTo(referrer.Key));
        Assert.That(among.GetProperty("items")[0].GetProperty("id").GetGuid(), Is.EqualTo(id));
        Assert.That(below.GetProperty("total").GetInt32(), Is.Zero);
    }

    [Test]
    public async Task Changes_AreInTheAuditLog()
    {
        var id = await MemberAsync(_client, _type, "grace");

        var log = await _site.Get<IAuditService>().GetItemsByKeyAsync(id, UmbracoObjectTypes.Member, 0, 10);

        Assert.That(log.Items.Select(entry => entry.AuditType), Does.Contain(AuditType.Save));
        Assert.That(log.Items.Select(entry => entry.UserId), Has.All.EqualTo(_site.Administrator().Id));
    }

    private Task<JsonElement> ListAsync(string path) => _client.GetFromJsonAsync<JsonElement>(Api(path));

    private static string? ValueOf(JsonElement member, string alias) =>
        member
            .GetProperty("values")
            .EnumerateArray()
            .Where(value => value.GetProperty("alias").GetString() == alias)
            .Select(value => value.GetProperty("value").GetString())
            .FirstOrDefault();
}
