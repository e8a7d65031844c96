using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Hosting;

internal sealed class StartTests
{
    [Test]
    public async Task Site_OnAnEmptyDatabase_StartsAndRuns()
    {
        await using var site = await TestSite.StartAsync();

        var level = site.Get<IRuntimeState>().Level;

        Assert.That(level, Is.EqualTo(global::Umbraco.Cms.Core.RuntimeLevel.Run));
    }

    [Test]
    public async Task Site_WhenItStarts_NeedsNoRightToMakeFoldersBesideItself()
    {
        await using var site = await TestSite.StartAsync();

        var folders = Directory.GetDirectories(site.ContentRoot).Select(Path.GetFileName);

        Assert.That(folders, Is.SubsetOf(new[] { "App_Data", "wwwroot" }));
    }

    [Test]
    public async Task Site_StartedTwiceOnOneDatabase_RunsBothTimes()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var first = await TestSite.StartAsync(database))
        {
            Assert.That(first.Get<IRuntimeState>().Level, Is.EqualTo(global::Umbraco.Cms.Core.RuntimeLevel.Run));
        }

        await using var second = await TestSite.StartAsync(database);

        Assert.That(second.Get<IRuntimeState>().Level, Is.EqualTo(global::Umbraco.Cms.Core.RuntimeLevel.Run));
    }
}
