using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Npgsql;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Tests.Integration.BackOffice.Attacks;

/// <summary>What an error of ours gives away behind the Management API: a reference, and nothing else.</summary>
internal sealed class FailureTests
{
    private const string Secret = "select secret from /srv/ibis where Host=db;Password=hunter2";

    [TestCase(false, HttpStatusCode.InternalServerError)]
    [TestCase(true, HttpStatusCode.ServiceUnavailable)]
    public async Task Error_BehindTheApi_GivesNothingAway(bool isOutage, HttpStatusCode expected)
    {
        Exception thrown = isOutage ? new NpgsqlException(Secret) : new InvalidOperationException(Secret);
        var failing = new Mock<IRedirectUrlService> { DefaultValueProvider = new Throws(thrown) };
        await using var site = await TestSite.StartAsync(configure: services => services.AddUnique(failing.Object));
        using var admin = site.SignedInAsAdministrator();

        using var answer = await admin.GetAsync($"{EditorClient.Api}/redirect-management?skip=0&take=10");
        var text = await answer.Content.ReadAsStringAsync();

        Assert.That(answer.StatusCode, Is.EqualTo(expected), text);
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(answer.Headers.CacheControl?.NoStore, Is.True);
        foreach (var inside in new[] { "secret", "hunter2", "/srv", "Exception", "   at " })
        {
            Assert.That(text, Does.Not.Contain(inside));
        }
    }

    private sealed class Throws(Exception exception) : DefaultValueProvider
    {
        protected override object GetDefaultValue(Type type, Mock mock) => throw exception;
    }
}
