using Ibis.Tests.Integration.Documents;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.Tests.Integration.Domains;

internal sealed class DomainTests
{
    private ContentBench _bench = null!;

    private IDomainService Domains => _bench.Site.Get<IDomainService>();

    private IDomainCache Cache => _bench.Site.Get<IDomainCache>();

    [OneTimeSetUp]
    public async Task Start() => _bench = await ContentBench.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await _bench.DisposeAsync();

    [Test]
    public async Task Domains_Assigned_AreRoutedAtOnce_InTheirOrder()
    {
        var page = _bench.Saved(_bench.NewPage("With domains"));

        var result = await AssignAsync(page, "b.example.org", "a.example.org");

        Assert.That(result, Is.EqualTo(DomainOperationStatus.Success));
        Assert.That(
            Cache.GetAssigned(page.Id).Select(domain => domain.Name),
            Is.EqualTo(["b.example.org", "a.example.org"])
        );
        Assert.That(Cache.GetAssigned(page.Id).Select(domain => domain.Culture), Is.All.EqualTo(ContentBench.English));
    }

    [Test]
    public async Task Domain_OfAnotherPage_IsRefused()
    {
        var first = _bench.Saved(_bench.NewPage("First"));
        var second = _bench.Saved(_bench.NewPage("Second"));
        await AssignAsync(first, "taken.example.org");

        Assert.That(await AssignAsync(second, "taken.example.org"), Is.Not.EqualTo(DomainOperationStatus.Success));
    }

    [Test]
    public async Task Domains_GoWithTheirPage_AndCanBeGivenAgain()
    {
        var first = _bench.Saved(_bench.NewPage("Short lived"));
        var second = _bench.Saved(_bench.NewPage("Heir"));
        await AssignAsync(first, "heritage.example.org");

        _bench.Contents.Delete(first);

        Assert.That(await AssignAsync(second, "heritage.example.org"), Is.EqualTo(DomainOperationStatus.Success));
        Assert.That(
            (await Domains.GetAllAsync(true)).Select(domain => domain.RootContentId),
            Does.Not.Contain(first.Id)
        );
    }

    private async Task<DomainOperationStatus> AssignAsync(IContent page, params string[] names) =>
        (
            await Domains.UpdateDomainsAsync(
                page.Key,
                new DomainsUpdateModel
                {
                    DefaultIsoCode = null,
                    Domains = names.Select(name => new DomainModel
                    {
                        DomainName = name,
                        IsoCode = ContentBench.English,
                    }),
                }
            )
        ).Status;
}
