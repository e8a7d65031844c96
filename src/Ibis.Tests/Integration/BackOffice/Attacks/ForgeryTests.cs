using System.Net.Http.Headers;
using System.Text;
using Ibis.Tests.Integration.BackOffice.Operations;

namespace Ibis.Tests.Integration.BackOffice.Attacks;

/// <summary>What a page of another site can make an administrator's browser send: her cookies, but not the client's header.</summary>
internal sealed class ForgeryTests : AttackTests
{
    [Test]
    public async Task EveryChange_WithoutTheClientsHeader_IsRefusedAndStoresNothing() =>
        await Bench.ForEachRouteAsync(async route =>
        {
            if (route.IsSafe || route.Rule.IsAnonymous)
            {
                return;
            }
            var example = await Bench.ExampleAsync(route);
            var before = await Bench.Database.TakeAsync();

            foreach (var (way, request) in Forged(route, example))
            {
                using (request)
                {
                    using var answer = await Bench.PlainAdmin.SendAsync(request);
                    var fault = await FaultOfAsync(answer, request.Method != HttpMethod.Get);
                    Assert.That(fault, Is.Null, $"{route.Key} {way}");
                }
            }

            var after = await Bench.Database.TakeAsync();
            Assert.That(DatabaseState.Changed(before, after), Is.Empty, route.Key);
        });

    private static IEnumerable<(string Way, HttpRequestMessage Request)> Forged(ManagementRoute route, Example example)
    {
        yield return ("as it is", example.Request(route.Method));

        // What a form of another site can send without being asked first.
        var form = example.Request(route.Method);
        form.Content = new StringContent(example.Body?.ToJsonString() ?? "{}", Encoding.UTF8);
        form.Content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        form.Headers.Add("Origin", "https://evil.example.org");
        yield return ("as text/plain", form);

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            if (method.Method == route.Method)
            {
                continue;
            }
            var query = example.Path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            var hidden = (example with { Path = $"{example.Path}{query}_method={route.Method}" }).Request(
                method.Method
            );
            hidden.Headers.Add("X-HTTP-Method-Override", route.Method);
            hidden.Headers.Add("X-HTTP-Method", route.Method);
            yield return ($"behind {method}", hidden);
        }
    }
}
