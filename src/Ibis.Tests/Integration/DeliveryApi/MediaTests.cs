using System.Net;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using static Ibis.Tests.Integration.DeliveryApi.DeliveryBench;

namespace Ibis.Tests.Integration.DeliveryApi;

public sealed class MediaTests
{
    private TestSite _site = null!;
    private IMedia _folder = null!;
    private IMedia _inner = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _site = await TestSite.StartAsync(settings: Settings());
        _folder = Folder("Press Pictures");
        _inner = Folder("Year 2025", _folder.Id);
        Folder("Archive", _folder.Id);
    }

    [OneTimeTearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task Folder_IsFound_ByKeyAndByItsOwnPath()
    {
        var byKey = await _site.JsonAsync($"{MediaApi}/item/{_inner.Key}");
        var byPath = await _site.JsonAsync($"{MediaApi}/item{byKey.GetProperty("path").GetString()}");

        Assert.That(byKey.GetProperty("path").GetString(), Is.EqualTo("/press-pictures/year-2025/"));
        Assert.That(byPath.GetProperty("id").GetGuid(), Is.EqualTo(_inner.Key));
        Assert.That(byPath.GetProperty("mediaType").GetString(), Is.EqualTo("Folder"));
    }

    [TestCase("children:/press-pictures", "name:desc", new[] { "Year 2025", "Archive" })]
    [TestCase("children:Press Pictures", "name:asc", new[] { "Archive", "Year 2025" })]
    [TestCase("children:/", "name:asc", new[] { "Press Pictures" })]
    [TestCase("children:/nowhere", "name:asc", new string[0])]
    public async Task Children_AreFound_InOrder(string fetch, string sort, string[] names)
    {
        var answer = await _site.JsonAsync($"{MediaApi}?fetch={Uri.EscapeDataString(fetch)}&sort={sort}");

        Assert.That(
            answer.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()),
            Is.EqualTo(names)
        );
    }

    [TestCase("mediaType:Folder", 2)]
    [TestCase("mediaType:!Folder", 0)]
    [TestCase("name:arch", 1)]
    public async Task Filter_FindsWhatItSays(string filter, int total)
    {
        var answer = await _site.JsonAsync($"{MediaApi}?fetch=children:{_folder.Key}&filter={filter}");

        Assert.That(answer.GetProperty("total").GetInt32(), Is.EqualTo(total));
    }

    [TestCase("", "Selector option not found")]
    [TestCase("?fetch=descendants:/", "Selector option not found")]
    [TestCase("?fetch=children:/&filter=colour:red", "Filter option not found")]
    [TestCase("?fetch=children:/&sort=level:asc", "Sort option not found")]
    public async Task Nonsense_IsAProblem(string query, string title) =>
        Assert.That(await _site.ProblemAsync(MediaApi + query), Is.EqualTo((HttpStatusCode.BadRequest, title)));

    private IMedia Folder(string name, int parentId = Constants.System.Root)
    {
        var media = _site.Get<IMediaService>();
        var folder = media.CreateMedia(name, parentId, Constants.Conventions.MediaTypes.Folder);
        Assert.That(media.Save(folder).Success, Is.True);
        return folder;
    }
}
