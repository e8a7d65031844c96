using Ibis.Tests.Integration.BackOffice;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>Somebody from a partner organization, whose group reaches one practice and does not publish.</summary>
internal sealed class PartnerStories
{
    private static readonly Guid Practice = new("ab8f2b91-67a1-8730-ba3d-afb300bb9b42");

    private static readonly string[] Verbs =
    [
        ActionBrowse.ActionLetter,
        ActionUpdate.ActionLetter,
        ActionDocumentPropertyRead.ActionLetter,
        ActionDocumentPropertyWrite.ActionLetter,
    ];

    private BackOfficeSite _site = null!;
    private IUser _partner = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await BackOfficeSite.StartWithContentAsync();
        var practice = _site.Services.GetRequiredService<IContentService>().GetById(Practice)!;
        _partner = await EditorClient.UserAsync(_site.Services, "Petra", ["content"], Verbs, practice.Id);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    [Story]
    public async Task Partner_WhoSendsARequestByHandForAnotherPractice_IsRefused()
    {
        var other = _site
            .Services.GetRequiredService<IContentService>()
            .GetPagedDescendants(-1, 0, 1000, out _)
            .Single(content => content.Name == "Talking Faiths");
        await using var watched = await _site.OpenSignedInAsync(_partner);
        var window = new EditorsWindow(watched.Page);
        await window.OpenAsync("Home", "Integration Practices", "Migrant Routes Program");
        var saved = await window.SaveAsync();

        var replayed = await watched.Page.EvaluateAsync<int>(
            """
            async ([url, body]) =>
              (await fetch(url, {
                method: 'PUT',
                body,
                headers: { 'content-type': 'application/json', authorization: 'Bearer [redacted]' },
              })).status
            """,
            new[]
            {
                saved.Url.Replace(Practice.ToString(), other.Key.ToString(), StringComparison.Ordinal),
                saved.Request.PostData!,
            }
        );

        Assert.That(saved.Status, Is.EqualTo(200));
        Assert.That(replayed, Is.EqualTo(403));
    }
}
