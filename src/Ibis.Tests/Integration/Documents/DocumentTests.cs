namespace Ibis.Tests.Integration.Documents;

/// <summary>Documents through Umbraco's own services, on one site for all tests of a fixture.</summary>
internal abstract class DocumentTests
{
    protected ContentBench Bench { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartSite() => Bench = await ContentBench.StartAsync();

    [OneTimeTearDown]
    public async Task StopSite()
    {
        if (Bench is not null)
        {
            await Bench.DisposeAsync();
        }
    }
}
