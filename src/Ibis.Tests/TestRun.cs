using Ibis.Tests.Integration;

namespace Ibis.Tests;

/// <summary>Around the whole run: nothing that a test started outlives it.</summary>
[SetUpFixture]
internal sealed class TestRun
{
    [OneTimeTearDown]
    public Task StopDatabase() => TestPostgres.StopAsync();
}
