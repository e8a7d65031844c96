using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;
using static Umbraco.Cms.Core.Constants.Security;

namespace Ibis.Tests.Integration.BackOffice.Documents;

/// <summary>An editor who may do everything, but only below her start node.</summary>
internal sealed class PermissionTests : DocumentApiTests
{
    private Guid _hers;
    private Guid _outside;
    private Guid _version;
    private HttpClient _editor = null!;

    [OneTimeSetUp]
    public async Task PrepareAsync()
    {
        _hers = await CreatedArticleAsync("Hers", "Sien");
        _outside = await CreatedArticleAsync("Outside", "Dehors");
        await PublishAsync(_outside, "en");
        var versions = await GetAsync(Admin, $"/document-version?documentId={_outside}&culture=en&skip=0&take=1");
        _version = (Guid)versions["items"]![0]!["id"]!;
        _editor = Site.SignedInAs(
            await Site.UserAsync("Bounded", ["content"], Verbs.All, Bench.Contents.GetById(_hers)!.Id)
        );
    }

    [OneTimeTearDown]
    public void SignOut() => _editor?.Dispose();

    private static IEnumerable<TestCaseData> Calls()
    {
        (string Method, string Path)[] calls =
        [
            ("GET", "/document/{outside}"),
            ("GET", "/document/{outside}/published"),
            ("GET", "/document/{outside}/audit-log"),
            ("GET", "/document/{outside}/available-segment-options"),
            ("GET", "/document/{outside}/domains"),
            ("GET", "/document/{outside}/notifications"),
            ("GET", "/document/{outside}/public-access"),
            ("GET", "/document/{outside}/referenced-by"),
            ("GET", "/document/{outside}/referenced-descendants"),
            ("GET", "/document/{outside}/publish-with-descendants/result/{hers}"),
            ("GET", "/recycle-bin/document/{outside}/original-parent"),
            ("GET", "/document-version?documentId={outside}"),
            ("GET", "/document-version/{version}"),
            ("PUT", "/document-version/{version}/prevent-cleanup?preventCleanup=true"),
            ("POST", "/document-version/{version}/rollback"),
            ("PUT", "/document/{outside}"),
            ("PUT", "/document/{outside}/update-and-publish"),
            ("PUT", "/document/{outside}/publish"),
            ("PUT", "/document/{outside}/unpublish"),
            ("PUT", "/document/{outside}/publish-with-descendants"),
            ("PUT", "/document/{outside}/move"),
            ("PUT", "/document/{hers}/move"),
            ("POST", "/document/{outside}/copy"),
            ("POST", "/document/{hers}/copy"),
            ("PUT", "/document/sort"),
            ("PUT", "/document/{outside}/move-to-recycle-bin"),
            ("DELETE", "/document/{outside}"),
            ("DELETE", "/recycle-bin/document/{outside}"),
            ("DELETE", "/recycle-bin/document"),
            ("PUT", "/recycle-bin/document/{outside}/restore"),
            ("PUT", "/document/{outside}/domains"),
            ("PUT", "/document/{outside}/notifications"),
            ("POST", "/document/{outside}/public-access"),
            ("POST", "/document/{hers}/public-access"),
            ("PUT", "/document/{outside}/public-access"),
            ("DELETE", "/document/{outside}/public-access"),
            ("POST", "/document"),
            ("POST", "/document/validate"),
            ("POST", "/document/create-and-publish"),
            ("PUT", "/umbraco/management/api/v1.1/document/{outside}/validate"),
        ];
        return calls.Select(call => new TestCaseData(call.Method, call.Path));
    }

    [TestCaseSource(nameof(Calls))]
    public async Task Call_ThatTouchesADocumentOutsideTheStartNode_IsForbidden(string method, string path)
    {
        var body = NewArticle(Guid.NewGuid(), "Intruder", parent: _outside);
        var outside = new JsonObject { ["id"] = _outside };
        body["culturesToPublish"] = new JsonArray("en");
        body["publishSchedules"] = new JsonArray(new JsonObject { ["culture"] = "en" });
        body["cultures"] = new JsonArray("en");
        body["includeUnpublishedDescendants"] = false;
        body["includeDescendants"] = false;
        body["relateToOriginal"] = false;
        // The document that is moved or copied is hers in one of the cases; then the target is not.
        body["target"] = path.Contains("hers", StringComparison.Ordinal)
            ? outside.DeepClone()
            : new JsonObject { ["id"] = _hers };
        body["sorting"] = new JsonArray(new JsonObject { ["id"] = _outside, ["sortOrder"] = 0 });
        body["domains"] = new JsonArray();
        body["subscribedActionIds"] = new JsonArray();
        body["memberUserNames"] = new JsonArray();
        body["memberGroupNames"] = new JsonArray("Anybody");
        body["loginDocument"] = outside.DeepClone();
        body["errorDocument"] = outside.DeepClone();
        var address = path.Replace("{outside}", _outside.ToString(), StringComparison.Ordinal)
            .Replace("{hers}", _hers.ToString(), StringComparison.Ordinal)
            .Replace("{version}", _version.ToString(), StringComparison.Ordinal);

        await SendAsync(
            _editor,
            new HttpMethod(method),
            address,
            method == "GET" ? null : body,
            HttpStatusCode.Forbidden
        );
    }

    [Test]
    public async Task Lists_LeaveOutDocumentsOutsideTheStartNode()
    {
        var urls = await GetAsync(_editor, $"/document/urls?id={_outside}&id={_hers}");
        var are = await GetAsync(_editor, $"/document/are-referenced?id={_outside}");
        var bin = await GetAsync(_editor, "/recycle-bin/document/root");

        Assert.That(urls.AsArray().Select(item => (Guid)item!["id"]!), Is.EqualTo(new[] { _hers }));
        Assert.That((int)are["total"]!, Is.Zero);
        Assert.That((int)bin["total"]!, Is.Zero);
    }

    [Test]
    public async Task Verb_TakenAwayAtOneDocument_IsMissingThereAndBelow()
    {
        var locked = await CreatedArticleAsync("Locked");
        var below = await CreatedArticleAsync("Below locked", parent: locked);
        var free = await CreatedArticleAsync("Free");
        var user = await Site.UserAsync("Careful", ["content"], Verbs.All);
        var groups = Site.Get<IUserGroupService>();
        var group = (await groups.GetAsync(user.Groups.Single().Alias))!;
        group.GranularPermissions.Add(
            new DocumentGranularPermission { Key = locked, Permission = "Umb.Document.Read" }
        );
        Assert.That((await groups.UpdateAsync(group, SuperUserKey)).Success);
        using var careful = Site.SignedInAs(Site.Get<IUserService>().GetUserById(user.Id)!);

        await GetAsync(careful, $"/document/{below}");
        await SendAsync(
            careful,
            HttpMethod.Put,
            $"/document/{below}",
            await OpenAsync(careful, below),
            HttpStatusCode.Forbidden
        );
        await SendAsync(careful, HttpMethod.Put, $"/document/{free}", await OpenAsync(careful, free));
    }
}
