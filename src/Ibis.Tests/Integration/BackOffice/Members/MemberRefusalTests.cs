using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Umbraco.Cms.Core.Services;
using static Ibis.Tests.Integration.BackOffice.Members.MemberBench;

namespace Ibis.Tests.Integration.BackOffice.Members;

internal sealed class MemberRefusalTests
{
    private TestDatabase _database = null!;
    private TestSite _site = null!;
    private HttpClient _client = null!;
    private Guid _type;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _site = await TestSite.StartAsync(_database);
        _client = _site.SignedInAsAdministrator();
        _type = await TypeAsync(_site);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
        await _database.DisposeAsync();
    }

    [TestCase("password", "short", "password")]
    [TestCase("username", "with a space", "username")]
    [TestCase("username", "TAKEN", "username")]
    [TestCase("email", "nobody", "email")]
    [TestCase("email", "taken@example.org", "email")]
    public async Task Account_ThatIsNotAllowed_IsSaidAtItsField(string member, string value, string field)
    {
        if (!_site.Get<IMemberService>().Exists("taken"))
        {
            await MemberAsync(_client, _type, "taken");
        }
        var body = New(_type, "hana");
        body[member] = value;

        foreach (var path in new[] { "member", "member/validate" })
        {
            using var answer = await _client.PostAsJsonAsync(Api(path), body);
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), path);
            Assert.That(
                problem.GetProperty("errors").EnumerateObject().Single().Name,
                Is.EqualTo($"$.values[?(@.alias == '{field}' && @.culture == null && @.segment == null)].value")
            );
        }
        Assert.That(_site.Get<IMemberService>().Exists("hana"), Is.False);
    }

    [Test]
    public async Task Member_WithoutWhatItsTypeWants_IsNotSaved()
    {
        var body = New(_type, "ines");
        body["values"] = Array.Empty<object>();
        var nameless = New(_type, "ines");
        nameless["variants"] = Variants("  ");

        using var invalid = await _client.PostAsJsonAsync(Api("member"), body);
        using var unnamed = await _client.PostAsJsonAsync(Api("member"), nameless);

        Assert.That(await invalid.Content.ReadAsStringAsync(), Does.Contain($"'{Sensitive}'"));
        Assert.That(unnamed.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(_site.Get<IMemberService>().Exists("ines"), Is.False);
    }

    [Test]
    public async Task What_DoesNotExist_OrExistsAlready_IsSaid()
    {
        var id = await MemberAsync(_client, _type, "jonas");
        var unknown = Guid.NewGuid();
        var change = Changed(await ReadAsync(_client, id));
        var strayed = new Dictionary<string, object?>(change) { ["groups"] = new[] { unknown } };

        var answers = new Dictionary<string, (Task<HttpResponseMessage> Answer, HttpStatusCode Status)>
        {
            ["type"] = (PostAsync(New(unknown, "new1")), HttpStatusCode.NotFound),
            ["id"] = (PostAsync(New(_type, "new2", id)), HttpStatusCode.BadRequest),
            ["group"] = (PostAsync(New(_type, "new3", null, unknown)), HttpStatusCode.BadRequest),
            ["group of a change"] = (_client.PutAsJsonAsync(Api($"member/{id}"), strayed), HttpStatusCode.BadRequest),
            ["change"] = (_client.PutAsJsonAsync(Api($"member/{unknown}"), change), HttpStatusCode.NotFound),
            ["validation"] = (
                _client.PutAsJsonAsync(Api($"member/{unknown}/validate"), change),
                HttpStatusCode.NotFound
            ),
            ["deletion"] = (_client.DeleteAsync(Api($"member/{unknown}")), HttpStatusCode.NotFound),
        };

        foreach (var (what, (sent, status)) in answers)
        {
            using var answer = await sent;
            Assert.That(answer.StatusCode, Is.EqualTo(status), what);
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("\"detail\""), what);
        }
    }

    [Test]
    public async Task OneUserName_IsGivenOnce_AlsoToTwoAtOnceOnTwoNodes()
    {
        await using var other = await TestSite.StartAsync(_database);
        using var second = other.SignedInAsAdministrator();

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(turn =>
                {
                    var body = New(_type, "kim");
                    body["email"] = $"kim{turn}@example.org";
                    return (turn % 2 == 0 ? _client : second).PostAsJsonAsync(Api("member"), body);
                })
        );

        Assert.That(answers.Count(answer => answer.StatusCode == HttpStatusCode.Created), Is.EqualTo(1));
        Assert.That(answers.Count(answer => answer.StatusCode == HttpStatusCode.BadRequest), Is.EqualTo(7));
        var seen = await second.GetFromJsonAsync<JsonElement>(Api("filter/member?filter=kim"));
        Assert.That(seen.GetProperty("total").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task SensitiveData_IsHiddenKeptAndNotWritten_ByWhoMayNotSeeIt()
    {
        var id = await MemberAsync(_client, _type, "lena");
        using var keeper = _site.SignedInAs(await _site.UserAsync("Keeper", ["member"]));

        var shown = await ReadAsync(keeper, id);
        var change = Changed(shown);
        change["variants"] = Variants("Lena the second");
        using var changed = await keeper.PutAsJsonAsync(Api($"member/{id}"), change);
        change["values"] = new[] { Value(Sensitive, "everything") };
        using var refused = await keeper.PutAsJsonAsync(Api($"member/{id}"), change);
        var after = await ReadAsync(_client, id);

        Assert.That(shown.GetProperty("isApproved").GetBoolean(), Is.False);
        Assert.That(shown.GetProperty("values").ToString(), Does.Contain("onward").And.Not.Contain("vegan"));
        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.OK), await changed.Content.ReadAsStringAsync());
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(after.GetProperty("isApproved").GetBoolean(), Is.True);
        Assert.That(after.GetProperty("values").ToString(), Does.Contain("vegan"));
        Assert.That(after.GetProperty("variants")[0].GetProperty("name").GetString(), Is.EqualTo("Lena the second"));
    }

    [Test]
    public async Task Members_AreForThoseWhoLookAfterThem_AndTheirNamesForThoseWhoPickThem()
    {
        var id = await MemberAsync(_client, _type, "musa");
        using var editor = _site.SignedInAs(await _site.UserAsync("Writer", ["content"]));
        using var settler = _site.SignedInAs(await _site.UserAsync("Settler", ["settings"]));

        using var read = await editor.GetAsync(Api($"member/{id}"));
        using var list = await editor.GetAsync(Api("filter/member"));
        using var named = await editor.GetAsync(Api($"item/member?id={id}"));
        using var made = await editor.PostAsJsonAsync(Api("member"), New(_type, "nobody"));
        using var deleted = await editor.DeleteAsync(Api($"member/{id}"));
        using var searched = await settler.GetAsync(Api("item/member/search?query=musa"));

        Assert.That(
            new[] { read, list, made, deleted, searched }.Select(answer => answer.StatusCode),
            Has.All.EqualTo(HttpStatusCode.Forbidden)
        );
        Assert.That(await named.Content.ReadAsStringAsync(), Does.Contain("Name of musa"));
    }

    private Task<HttpResponseMessage> PostAsync(object body) => _client.PostAsJsonAsync(Api("member"), body);
}
