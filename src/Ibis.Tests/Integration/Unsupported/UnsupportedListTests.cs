namespace Ibis.Tests.Integration.Unsupported;

internal sealed class UnsupportedListTests
{
    private static readonly string Document = Path.Combine(Repository.Root, "docs", "unsupported.md");

    [Test]
    public async Task UnsupportedList_InTheDocs_IsThatOfTheCode()
    {
        await using var site = await TestSite.StartAsync();

        var list = UnsupportedList.Make(site.Services);

        if (Environment.GetEnvironmentVariable("IBIS_WRITE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(Document, list);
        }
        Assert.That(
            await File.ReadAllTextAsync(Document),
            Is.EqualTo(list),
            "Run IBIS_WRITE_DOCS=1 bin/test --filter UnsupportedList"
        );
    }
}
