using Ibis.Tests.Integration.Documents;
using Ibis.Umbraco.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;

namespace Ibis.Tests.Integration.Scheduling;

public sealed class ScheduledPublishingTests
{
    private static readonly DateTimeOffset _noon = new(2031, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private TestDatabase _database = null!;
    private Clock _clock = null!;
    private ContentBench _bench = null!;
    private TestSite _other = null!;

    [SetUp]
    public async Task Start()
    {
        _clock = new Clock(_noon);
        _database = await TestDatabase.CreateAsync();
        _bench = await ContentBench.StartAsync(
            _database,
            configure: services => services.AddSingleton<TimeProvider>(_clock)
        );
        _other = await TestSite.StartAsync(
            _database,
            configure: services => services.AddSingleton<TimeProvider>(_clock)
        );
    }

    [TearDown]
    public async Task Stop()
    {
        await _other.DisposeAsync();
        await _bench.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Test]
    public async Task Page_IsPublished_WhenItsTimeHasCome_AndNotBefore()
    {
        var page = Scheduled(ContentScheduleAction.Release, _bench.NewPage("Later"));

        await RunAsync(_bench.Site, _noon.AddMinutes(59));
        var before = _bench.Load(page).Published;
        await RunAsync(_bench.Site, _noon.AddMinutes(61));

        Assert.That(before, Is.False);
        Assert.That(_bench.Load(page).Published, Is.True);
    }

    [Test]
    public async Task Page_IsUnpublished_WhenItsTimeIsOver()
    {
        var page = Scheduled(
            ContentScheduleAction.Expire,
            (Content)_bench.SavedAndPublished(_bench.NewPage("Short-lived"))
        );

        await RunAsync(_bench.Site, _noon.AddHours(2));

        Assert.That(_bench.Load(page).Published, Is.False);
    }

    [Test]
    public async Task Article_IsPublished_InTheScheduledCultureOnly()
    {
        var article = Scheduled(
            ContentScheduleAction.Release,
            _bench.NewArticle("Later", "Plus tard"),
            ContentBench.English
        );

        await RunAsync(_bench.Site, _noon.AddHours(2));

        Assert.That(_bench.Load(article).PublishedCultures, Is.EqualTo(new[] { ContentBench.English }));
    }

    [Test]
    public async Task Schedule_RunByTwoNodesAtOnce_IsDoneOnce_AlsoWhenTheClockGoesBack()
    {
        var page = Scheduled(ContentScheduleAction.Release, _bench.NewPage("Once"));

        await Task.WhenAll(
            Task.Run(() => RunAsync(_bench.Site, _noon.AddHours(2))),
            Task.Run(() => RunAsync(_other, _noon.AddHours(2)))
        );
        var versions = Versions(page);
        await RunAsync(_other, _noon.AddDays(-1));
        await RunAsync(_other, _noon.AddDays(1));

        Assert.That(_bench.Load(page).Published, Is.True);
        Assert.That(Versions(page), Is.EqualTo(versions));
    }

    private Content Scheduled(ContentScheduleAction action, Content content, string? culture = null)
    {
        _bench.Saved(content);
        var schedule = new ContentScheduleCollection();
        schedule.Add(new ContentSchedule(culture ?? "*", _noon.AddHours(1).UtcDateTime, action));
        _bench.Contents.PersistContentSchedule(content, schedule);
        return content;
    }

    private int Versions(IContent content) => _bench.Contents.GetVersions(content.Id).Count();

    private Task RunAsync(TestSite site, DateTimeOffset now)
    {
        _clock.Now = now;
        return site.Get<RecurringWork<ScheduledPublishing>>().RunAsync(CancellationToken.None);
    }
}
