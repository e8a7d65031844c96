using System.Net;
using System.Text.Json.Nodes;

namespace Ibis.Tests.Integration.BackOffice.Operations;

/// <summary>
/// An editor with every section and every verb, whose start nodes lie elsewhere: whatever operation names a document or media
/// that is not hers, in the address or in the body, is refused and changes nothing, and no list shows them.
/// </summary>
internal sealed class StartNodeTests
{
    private OperationBench _bench = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _bench = await OperationBench.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task EveryOperation_ThatNamesAForeignNode_IsRefused() =>
        await _bench.ForEachRouteAsync(async route =>
        {
            var own = new ExampleThings(_bench);
            var example = await own.ExampleAsync(route);
            if (example.Refusal is not null || own.Nodes.Count == 0)
            {
                return;
            }
            await MayTouchHerOwnAsync(route, example);
            for (var foreign = 0; foreign < own.Nodes.Count; foreign++)
            {
                var named = foreign;
                var things = new ExampleThings(_bench, index => index == named);
                var tampered = await things.ExampleAsync(route);
                await IsRefusedAsync(route, tampered, $"{route.Key} with foreign node {named + 1}");
            }
        });

    [Test]
    public async Task EveryOperation_AimedAtTheRoot_IsRefused() =>
        await _bench.ForEachRouteAsync(async route =>
        {
            var things = new ExampleThings(_bench);
            var example = await things.ExampleAsync(route);
            foreach (var member in new[] { "parent", "target" })
            {
                if (
                    example is { Refusal: null, Body: JsonObject body }
                    && body[member]?["id"] is { } id
                    && things.Nodes.Contains(Guid.Parse(id.ToString()))
                )
                {
                    var rooted = (JsonObject)body.DeepClone();
                    rooted[member] = null;
                    await IsRefusedAsync(route, example with { Body = rooted }, $"{route.Key} with {member}: null");
                }
            }
        });

    [Test]
    public async Task NoAnswerToHer_ShowsWhatIsNotHers() =>
        await _bench.ForEachRouteAsync(async route =>
        {
            if (!route.IsSafe || route.Rule.IsForAdministrators)
            {
                return;
            }
            var example = await _bench.ExampleAsync(route);
            using var answer = await SendAsync(route, example);
            ShowsNothingForeign(await answer.Content.ReadAsStringAsync(), route.Key);
        });

    // Without this, a refusal below could have another cause.
    private async Task MayTouchHerOwnAsync(ManagementRoute route, Example example)
    {
        // The bins are everybody's, and closed to those with start nodes.
        if (route.Rule.IsForAdministrators || route.Key.Contains("/recycle-bin/", StringComparison.Ordinal))
        {
            return;
        }
        using var answer = await SendAsync(route, example);
        Assert.That(
            answer.IsSuccessStatusCode,
            $"{route.Key} with her own: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
        );
    }

    private async Task IsRefusedAsync(ManagementRoute route, Example example, string what)
    {
        var before = await _bench.Database.TakeAsync();
        using var answer = await SendAsync(route, example);
        var text = await answer.Content.ReadAsStringAsync();
        var after = await _bench.Database.TakeAsync();

        ShowsNothingForeign(text, what);
        Assert.That(DatabaseState.Changed(before, after), Is.Empty, $"{what} has changed something");
        if (answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            return;
        }
        // Lists leave out what is foreign. Only reading can be answered so.
        Assert.That(
            answer.IsSuccessStatusCode && route.IsSafe && example.Path.Contains('?', StringComparison.Ordinal),
            $"{what}: {(int)answer.StatusCode} {text}"
        );
    }

    private void ShowsNothingForeign(string text, string what)
    {
        Assert.That(text, Does.Not.Contain(OperationBench.ForeignName + " "), what);
        Assert.That(text, Does.Not.Contain(_bench.Documents.Foreign.Key.ToString()), what);
        Assert.That(text, Does.Not.Contain(_bench.Media.Foreign.Key.ToString()), what);
    }

    private async Task<HttpResponseMessage> SendAsync(ManagementRoute route, Example example)
    {
        using var request = example.Request(route.Method);
        return await _bench.Editor.SendAsync(request);
    }
}
