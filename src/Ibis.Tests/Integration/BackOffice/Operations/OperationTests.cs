namespace Ibis.Tests.Integration.BackOffice.Operations;

/// <summary>Every operation that is mapped, with a request as the client sends it.</summary>
internal sealed class OperationTests
{
    private OperationBench _bench = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _bench = await OperationBench.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _bench.DisposeAsync();

    /// <summary>The client of the bench holds every answer against the client's declarations.</summary>
    [Test]
    public async Task EveryOperation_AnswersItsExample_AsTheClientExpects() =>
        await _bench.ForEachRouteAsync(async route =>
        {
            var example = await _bench.ExampleAsync(route);
            using var request = example.Request(route.Method);
            using var answer = await _bench.Admin.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if (example.Refusal is { } reason)
            {
                Assert.That((int)answer.StatusCode, Is.InRange(400, 499), $"{route.Key}, because {reason}: {text}");
                Assert.That(text, Does.Contain("\"title\"").And.Contain("\"detail\""), route.Key);
            }
            else
            {
                var error = (int)answer.StatusCode >= 500 ? OperationBench.Errors.Last : null;
                Assert.That(answer.IsSuccessStatusCode, $"{route.Key}: {(int)answer.StatusCode} {text} {error}");
            }
        });
}
