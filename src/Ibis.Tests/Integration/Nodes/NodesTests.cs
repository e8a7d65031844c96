namespace Ibis.Tests.Integration.Nodes;

/// <summary>One pair of nodes for all tests of a fixture.</summary>
internal abstract class NodesTests
{
    protected TwoNodes Nodes { get; private set; } = null!;

    protected TestSite First => Nodes.First;

    protected TestSite Second => Nodes.Second;

    [OneTimeSetUp]
    public async Task StartNodes() => Nodes = await TwoNodes.StartAsync();

    [OneTimeTearDown]
    public async Task StopNodes()
    {
        if (Nodes is not null)
        {
            await Nodes.DisposeAsync();
        }
    }
}
