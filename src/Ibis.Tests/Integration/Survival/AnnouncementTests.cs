using Ibis.Tests.Integration.Nodes;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Ibis.Tests.Integration.Survival;

/// <summary>A node that dies right after a commit has told the others nevertheless.</summary>
internal sealed class AnnouncementTests
{
    [Test]
    public async Task ContentType_OfANodeThatDiesAfterTheCommit_IsNewOnTheOtherNode()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var worker = WorkerProcess.Start(database.ConnectionString, new ExpectedContent());
        await using var other = await TestSite.StartAsync(database);
        var types = other.Get<IPublishedContentTypeCache>();
        Assert.That(Properties(), Does.Not.Contain(DiesAfterCommit.Property));

        await worker.ChangeTypeAndDieAsync();

        await TwoNodes.SoonAsync(() => Properties().Contains(DiesAfterCommit.Property), "the dead node's property");

        IEnumerable<string> Properties() =>
            types.Get(PublishedItemType.Content, SurvivalContent.Type).PropertyTypes.Select(type => type.Alias);
    }
}
