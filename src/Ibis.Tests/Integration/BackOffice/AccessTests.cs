using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice;

internal sealed class AccessTests
{
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Nobody_OnEveryEndpointThatIsNotOpen_Gets401()
    {
        using var nobody = _site.Client();
        await Assert.MultipleAsync(async () =>
        {
            foreach (var route in ManagementRoutes.WithPackages(_site).Where(route => !route.Rule.IsAnonymous))
            {
                using var answer = await nobody.SendAsync(route.Request());
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), route.ToString());
            }
        });
    }

    [Test]
    public void EveryAddressOfOurPackage_NamesAPolicyThatIsKept()
    {
        var own = ManagementRoutes.WithPackages(_site).Except(ManagementRoutes.Of(_site)).ToList();

        Assert.That(own, Is.Not.Empty);
        Assert.That(own, Has.All.Matches<ManagementRoute>(route => route.Rule is { IsAnonymous: false }));
    }

    [Test]
    public async Task UserWithoutSections_OnEveryEndpointOfASection_Gets403()
    {
        using var visitor = _site.SignedInAs(await _site.UserAsync("Visitor", []));
        await Assert.MultipleAsync(async () =>
        {
            foreach (
                var route in ManagementRoutes
                    .WithPackages(_site)
                    .Where(route => route.Rule.Sections.Count > 0 || route.Rule.IsForAdministrators)
            )
            {
                using var answer = await visitor.SendAsync(route.Request());
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), route.ToString());
            }
        });
    }

    [Test]
    public async Task Change_WithoutTheClientsHeader_IsRefused()
    {
        using var forged = _site.SignedInAsAdministrator();
        forged.DefaultRequestHeaders.Authorization = null;
        using var answer = await forged.PostAsJsonAsync(
            $"{EditorClient.Api}/language",
            new
            {
                isoCode = "da",
                name = "Danish",
                isDefault = false,
                isMandatory = false,
            }
        );

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await _site.Get<ILanguageService>().GetAsync("da"), Is.Null);
    }

    [Test]
    public async Task DisabledUser_IsOutWithTheNextRequest()
    {
        var user = await _site.UserAsync("Leaver", ["content"]);
        using var client = _site.SignedInAs(user);
        using var before = await client.GetAsync($"{EditorClient.Api}/language");

        await _site.Get<IUserService>().DisableAsync(_site.Administrator().Key, new HashSet<Guid> { user.Key });

        using var after = await client.GetAsync($"{EditorClient.Api}/language");
        Assert.That(before.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }
}
