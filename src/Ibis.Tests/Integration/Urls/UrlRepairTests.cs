using Dapper;
using Ibis.Tests.Integration.Survival;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Urls;

internal sealed class UrlRepairTests
{
    [TestCase("delete from umbraco.document_url where document_key = @key")]
    [TestCase(
        "update umbraco.document_url set segments = '{old,old,old,old}', document_updated = '2001-01-01' where document_key = @key"
    )]
    public async Task Document_WhoseSegmentsWereNotWritten_HasThemAfterTheNextStart(string loss)
    {
        await using var database = await TestDatabase.CreateAsync();
        Guid key;
        await using (var before = await TestSite.StartAsync(database))
        {
            var content = new SurvivalContent(before);
            await content.PrepareAsync();
            key = content.Named("page-1").Key;
        }
        await using (var connection = await database.DataSource.OpenConnectionAsync())
        {
            Assert.That(await connection.ExecuteAsync(loss, new { key }), Is.EqualTo(1));
        }

        await using var after = await TestSite.StartAsync(database);

        Assert.That(after.Get<IDocumentUrlService>().GetUrlSegment(key, "en", isDraft: false), Is.EqualTo("page-1"));
        Assert.That(await StoredContent.ContradictionsAsync(database.ConnectionString), Is.Empty);
    }
}
