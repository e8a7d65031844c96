using System.Diagnostics;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Languages;

/// <summary>The default language, which every request asks for.</summary>
internal sealed class DefaultLanguageTests
{
    [Test]
    public async Task DefaultLanguage_ThatChanges_IsAnotherAtOnce_AndWithinASecondOnTheOtherNode()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var here = await TestSite.StartAsync(database);
        await using var there = await TestSite.StartAsync(database);
        var before = (Default(here), Default(there));
        var added = await here.Get<ILanguageService>()
            .CreateAsync(new Language("cy", "Welsh") { IsDefault = true }, Constants.Security.SuperUserKey);

        Assert.That(added.Success, added.Status.ToString());
        Assert.That(before, Is.Not.EqualTo(("cy", "cy")));
        Assert.That(Default(here), Is.EqualTo("cy"));
        var watch = Stopwatch.StartNew();
        while (Default(there) != "cy")
        {
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(1)));
            await Task.Yield();
        }
    }

    private static string Default(TestSite site) => site.Get<IDefaultCultureAccessor>().DefaultCulture;
}
