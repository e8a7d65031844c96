namespace Ibis.Tests.Integration.BackOffice.Attacks;

/// <summary>What every answer of the API says to the browser, to whomever and whatever is answered.</summary>
internal sealed class HeaderTests : AttackTests
{
    [Test]
    public async Task EveryAnswer_TellsTheBrowserWhatItMayDo() =>
        await Bench.ForEachRouteAsync(async route =>
        {
            using var nobody = Bench.Site.Client();
            using var refused = await nobody.SendAsync(route.Request());
            Check(route, refused);
            if (route.IsSafe)
            {
                var example = await Bench.ExampleAsync(route);
                using var request = example.Request(route.Method);
                using var answer = await Bench.Admin.SendAsync(request);
                Check(route, answer);
            }
        });

    [TestCase("/umbraco")]
    [TestCase("/umbraco/login")]
    [TestCase("/umbraco/backoffice/nothing.js")]
    [TestCase("/umbraco/management/api/v1/nothing")]
    [TestCase("/App_Plugins/nothing.js")]
    public async Task EveryAnswerBesideTheApi_TellsTheBrowserWhatItMayDo(string address)
    {
        using var nobody = Bench.Site.Client();
        using var answer = await nobody.GetAsync(address);

        var policy = One(answer, "Content-Security-Policy");
        Assert.That(policy, Does.Contain("frame-ancestors").And.Contain("object-src 'none'").And.Contain("base-uri"));
        Assert.That(One(answer, "X-Content-Type-Options"), Is.EqualTo("nosniff"));
        Assert.That(One(answer, "Referrer-Policy"), Is.Not.Null);
    }

    private static void Check(ManagementRoute route, HttpResponseMessage answer)
    {
        var policy = One(answer, "Content-Security-Policy");
        Assert.That(policy, Does.Contain("default-src 'none'"), route.Key);
        Assert.That(policy, Does.Contain("frame-ancestors 'none'"), route.Key);
        Assert.That(One(answer, "X-Content-Type-Options"), Is.EqualTo("nosniff"), route.Key);
        if (!route.Key.Contains("/graphics/", StringComparison.Ordinal))
        {
            Assert.That(answer.Headers.CacheControl?.NoStore, Is.True, $"{route.Key} may be kept");
        }
    }

    private static string? One(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? values.Single() : null;
}
