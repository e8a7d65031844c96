using System.Net;
using Ibis.Tests.Integration.DeliveryApi;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Routing;
using Umbraco.Extensions;

namespace Ibis.Tests.Integration.Serving;

public sealed class FailureTests
{
    private const string Secret = "select secret from somewhere";

    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task Start() =>
        _site = await TestSite.StartAsync(
            settings: DeliveryBench.Settings(cached: true),
            configure: services =>
            {
                services.AddUnique(Failing<IPublishedRouter>());
                services.AddUnique(Failing<IApiContentQueryService>());
            }
        );

    [OneTimeTearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task Error_BehindAPage_IsAPage_ThatGivesNothingAway()
    {
        using var response = await _site.SendAsync("/en/");
        var text = await response.Content.ReadAsStringAsync();

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/html"));
        Assert.That(text, Does.Contain("<h1>").And.Contain("lang=\"en\"").And.Not.Contain("secret"));
        Assert.That(response.Headers.Contains("Content-Security-Policy"));
        Assert.That(response.Headers.CacheControl?.NoStore, Is.True);
    }

    [Test]
    public async Task Error_BehindTheApi_IsAProblem_ThatGivesNothingAway()
    {
        using var response = await _site.SendAsync(DeliveryBench.ContentApi);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Not.Contain("secret").And.Not.Contain("   at "));
    }

    private static T Failing<T>()
        where T : class => new Mock<T> { DefaultValueProvider = new Fails() }.Object;

    private sealed class Fails : DefaultValueProvider
    {
        protected override object GetDefaultValue(Type type, Mock mock) => throw new InvalidOperationException(Secret);
    }
}
