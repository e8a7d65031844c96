using System.Net;
using System.Net.Sockets;
using Ibis.Web.Composition;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Ibis.Tests.Integration.Hosting;

internal sealed class StartFailureTests
{
    [Test]
    public async Task Address_InUse_IsSaidInOneSentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        await using var app = builder.Build();

        var failure = Assert.CatchAsync(() => app.StartAsync())!;

        Assert.That(
            StartFailure.SentenceFor(failure),
            Does.Contain(address).And.Contain("in use").And.Contain("--urls").And.Not.Contain("\n")
        );
    }

    [Test]
    public void Folder_WithoutRights_IsSaidWithTheUserWhoNeedsThem() =>
        Assert.That(
            StartFailure.SentenceFor(new UnauthorizedAccessException("Access to the path '/srv/x' is denied.")),
            Does.Contain("/srv/x").And.Contain(Environment.UserName)
        );

    [Test]
    public void Error_OfOurs_KeepsItsStackTrace() =>
        Assert.That(StartFailure.SentenceFor(new InvalidOperationException("ours")), Is.Null);
}
