using System.Net;
using Ibis.Tests.Integration.DeliveryApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Moq;
using Npgsql;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Extensions;

namespace Ibis.Tests.Integration.Serving;

/// <summary>What the log says when only the database noticed that a value cannot be taken.</summary>
public sealed class RefusalLogTests
{
    private const string Secret = "vera@example.org";

    [TestCase(PostgresErrorCodes.UniqueViolation, HttpStatusCode.Conflict)]
    [TestCase(PostgresErrorCodes.StringDataRightTruncation, HttpStatusCode.BadRequest)]
    public async Task Refusal_IsLogged_WithTheConstraint_AndWithoutTheValue(string state, HttpStatusCode expected)
    {
        var log = new List<string>();
        await using var site = await TestSite.StartAsync(
            settings: DeliveryBench.Settings(cached: true),
            configure: services =>
            {
                services.AddSingleton<ILoggerProvider>(new TestLog(log.Add));
                services.AddUnique(
                    new Mock<IApiContentQueryService> { DefaultValueProvider = new Refuses(state) }.Object
                );
            }
        );

        using var answer = await site.SendAsync(DeliveryBench.ContentApi);

        Assert.That(answer.StatusCode, Is.EqualTo(expected));
        var line = log.Single(entry => entry.Contains(state, StringComparison.Ordinal));
        Assert.That(line, Does.StartWith("Warning").And.Contain("user_account_email").And.Contain((int)expected + "."));
        Assert.That(line, Does.Not.Contain(Secret));
    }

    private sealed class Refuses(string state) : DefaultValueProvider
    {
        protected override object GetDefaultValue(Type type, Mock mock) =>
            throw new InvalidOperationException(
                "Saving failed.",
                new PostgresException(
                    $"refused: {Secret}",
                    "ERROR",
                    "ERROR",
                    state,
                    detail: $"Key (email)=({Secret}) already exists.",
                    constraintName: "user_account_email"
                )
            );
    }
}
