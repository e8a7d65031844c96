using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.Media;

/// <summary>A user of the media section whose start node is one folder.</summary>
internal sealed class MediaPermissionTests : MediaApiTests
{
    private Guid _hers;
    private Guid _inside;
    private Guid _outside;
    private HttpClient _user = null!;

    [OneTimeSetUp]
    public async Task PrepareAsync()
    {
        _hers = await FolderAsync("Hers");
        _inside = await FolderAsync("Inside", _hers);
        _outside = await FolderAsync("Outside");
        _user = Site.SignedInAs(
            await Site.UserAsync("Bounded", ["media"], startMediaId: Site.Get<IMediaService>().GetById(_hers)!.Id)
        );
    }

    [OneTimeTearDown]
    public void SignOut() => _user?.Dispose();

    [TestCase("GET", "/media/{outside}")]
    [TestCase("GET", "/media/{outside}/audit-log")]
    [TestCase("GET", "/media/{outside}/referenced-by")]
    [TestCase("GET", "/media/{outside}/referenced-descendants")]
    [TestCase("PUT", "/media/{outside}", "{'values':[],'variants':[{'name':'x'}]}")]
    [TestCase("PUT", "/media/{outside}/validate", "{'values':[],'variants':[{'name':'x'}]}")]
    [TestCase("PUT", "/media/{outside}/move", "{'target':{'id':'{hers}'}}")]
    [TestCase("PUT", "/media/{inside}/move", "{'target':{'id':'{outside}'}}")]
    [TestCase("PUT", "/media/{inside}/move", "{'target':null}")]
    [TestCase("PUT", "/media/{outside}/move-to-recycle-bin")]
    [TestCase("DELETE", "/media/{outside}")]
    [TestCase("PUT", "/media/sort", "{'parent':{'id':'{outside}'},'sorting':[]}")]
    [TestCase("PUT", "/media/sort", "{'parent':{'id':'{hers}'},'sorting':[{'id':'{outside}','sortOrder':0}]}")]
    [TestCase("PUT", "/media/sort", "{'parent':null,'sorting':[]}")]
    [TestCase("POST", "/media", "{new:{outside}}")]
    [TestCase("POST", "/media", "{new:root}")]
    [TestCase("POST", "/media/validate", "{new:{outside}}")]
    [TestCase("GET", "/recycle-bin/media/{outside}/original-parent")]
    [TestCase("PUT", "/recycle-bin/media/{outside}/restore", "{'target':{'id':'{hers}'}}")]
    [TestCase("PUT", "/recycle-bin/media/{inside}/restore", "{'target':{'id':'{outside}'}}")]
    [TestCase("DELETE", "/recycle-bin/media/{outside}")]
    [TestCase("DELETE", "/recycle-bin/media")]
    public async Task Outside_IsForbidden(string method, string path, string? body = null) =>
        await SendAsync(_user, new HttpMethod(method), Filled(path), Body(body), HttpStatusCode.Forbidden);

    [Test]
    public async Task Inside_IsHers()
    {
        await GetAsync(_user, $"/media/{_inside}");
        await SendAsync(_user, HttpMethod.Post, "/media", NewMedia(Guid.NewGuid(), "Folder", "New", _inside));
    }

    [Test]
    public async Task Lists_LeaveOutWhatIsOutside()
    {
        Assert.That(Names(await GetAsync(_user, "/tree/media/root")), Is.EqualTo(new[] { "Hers" }));
        Assert.That((await GetAsync(_user, $"/item/media?id={_outside}")).AsArray(), Is.Empty);
        Assert.That((await GetAsync(_user, $"/media/urls?id={_outside}")).AsArray(), Is.Empty);
        Assert.That((await GetAsync(_user, $"/tree/media/ancestors?descendantId={_outside}")).AsArray(), Is.Empty);
        Assert.That((long?)(await GetAsync(_user, $"/tree/media/children?parentId={_outside}"))["total"], Is.Zero);
        Assert.That((long?)(await GetAsync(_user, $"/media/are-referenced?id={_outside}"))["total"], Is.Zero);
        Assert.That((long?)(await GetAsync(_user, "/recycle-bin/media/root"))["total"], Is.Zero);
    }

    private string Filled(string text) =>
        text.Replace("{outside}", _outside.ToString(), StringComparison.Ordinal)
            .Replace("{inside}", _inside.ToString(), StringComparison.Ordinal)
            .Replace("{hers}", _hers.ToString(), StringComparison.Ordinal);

    private JsonNode? Body(string? text) =>
        text switch
        {
            null => null,
            "{new:root}" => NewMedia(Guid.NewGuid(), "Folder", "X"),
            "{new:{outside}}" => NewMedia(Guid.NewGuid(), "Folder", "X", _outside),
            _ => JsonNode.Parse(Filled(text).Replace('\'', '"')),
        };
}
