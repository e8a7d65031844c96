using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using File = System.IO.File;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>Somebody from a partner organization, whose group reaches one practice and does not publish.</summary>
internal sealed class PartnerStories
{
    private static readonly Guid Practice = new("ab8f2b91-67a1-8730-ba3d-afb300bb9b42");

    private BackOfficeSite _site = null!;
    private IUser _partner = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await BackOfficeSite.StartWithContentAsync(PutGroupsInto);
        var users = _site.Services.GetRequiredService<IUserService>();
        _partner = users.CreateUserWithIdentity("petra", "petra@example.org");
        _partner.Name = "Petra";
        _partner.IsApproved = true;
        _partner.StartContentIds = [_site.Services.GetRequiredService<IContentService>().GetById(Practice)!.Id];
        users.Save(_partner);
        var groups = _site.Services.GetRequiredService<IUserGroupService>();
        var joined = await groups.AddUsersToUserGroupAsync(
            new UsersToUserGroupManipulationModel((await groups.GetAsync("partnerEditor"))!.Key, [_partner.Key]),
            Constants.Security.SuperUserKey
        );
        Assert.That(joined.Success, Is.True, joined.Result.ToString());
        _partner = users.GetUserById(_partner.Id)!;
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Partner_SeesHerOwnPracticeAlone_AndMaySaveItButNotPublish()
    {
        await using var watched = await _site.OpenSignedInAsync(_partner);
        var window = new EditorsWindow(watched.Page);
        await window.OpenFromTreeAsync("Home", "Integration Practices", "Migrant Routes Program");
        await window.Field("Summary").FillAsync("Told by the partner.");

        var saved = await window.SaveAsync();
        var published = await SendAsync(
            watched.Page,
            saved.Url + "/publish",
            """{ "publishSchedules": [{ "culture": "en", "schedule": null }] }"""
        );

        Assert.That(saved.Status, Is.EqualTo(200));
        Assert.That(published, Is.EqualTo(403));
        await Assertions
            .Expect(EditorsWindow.Button(watched.Page.Locator("umb-workspace-footer"), "Save…"))
            .Not.ToHaveAttributeAsync("disabled", "");
        await Assertions
            .Expect(EditorsWindow.Button(watched.Page.Locator("umb-workspace-footer"), "Save and publish…"))
            .ToHaveAttributeAsync("disabled", "");
        var tree = watched.Page.Locator("umb-document-tree-item");
        await Assertions.Expect(tree.GetByText("Migrant Routes Program")).ToBeVisibleAsync();
        await Assertions.Expect(tree.GetByText("Talking Faiths")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Partner_WhoSendsARequestByHandForAnotherPractice_IsRefused()
    {
        var other = _site
            .Services.GetRequiredService<IContentService>()
            .GetPagedDescendants(-1, 0, 1000, out _)
            .Single(content => content.Name == "Talking Faiths");
        await using var watched = await _site.OpenSignedInAsync(_partner);
        var window = new EditorsWindow(watched.Page);
        await window.OpenFromTreeAsync("Home", "Integration Practices", "Migrant Routes Program");
        var saved = await window.SaveAsync();

        var replayed = await SendAsync(
            watched.Page,
            saved.Url.Replace(Practice.ToString(), other.Key.ToString(), StringComparison.Ordinal),
            saved.Request.PostData!
        );

        Assert.That(saved.Status, Is.EqualTo(200));
        Assert.That(replayed, Is.EqualTo(403));
    }

    /// <summary>What the client does not offer, as her browser's tools would send it.</summary>
    private static Task<int> SendAsync(IPage page, string address, string body) =>
        page.EvaluateAsync<int>(
            """
            async ([url, body]) =>
              (await fetch(url, {
                method: 'PUT',
                body,
                headers: { 'content-type': 'application/json', authorization: 'Bearer [redacted]' },
              })).status
            """,
            new[] { address, body }
        );

    private static void PutGroupsInto(string root)
    {
        Directory.CreateDirectory(Path.Combine(root, "uSync"));
        File.Copy(Path.Combine(Repository.Root, "uSync/groups.json"), Path.Combine(root, "uSync/groups.json"));
    }
}
