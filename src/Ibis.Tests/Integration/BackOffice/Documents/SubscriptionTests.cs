using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ibis.Tests.Integration.BackOffice.SignIn;
using Ibis.Tests.Integration.Documents;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Email;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.Documents;

/// <summary>Editors are written to about what happens to the documents they asked to hear of.</summary>
internal sealed class SubscriptionTests
{
    private static readonly string[] _watching = [ActionBrowse.ActionLetter, ActionNotify.ActionLetter];

    private readonly PostBox _post = new();
    private ContentBench _bench = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        _bench = await ContentBench.StartAsync(
            null,
            new Dictionary<string, string?>
            {
                ["Umbraco:CMS:WebRouting:UmbracoApplicationUrl"] = "https://ibis.example/",
            },
            services => services.AddSingleton<IEmailSender>(_post)
        );

    [OneTimeTearDown]
    public async Task StopAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task Subscriber_IsWrittenTo_WhenSomethingBelowIsPublished()
    {
        var parent = _bench.SavedAndPublished(_bench.NewPage("Watched branch"));
        var watcher = await WatchesAsync("Watcher", parent, ActionPublish.ActionLetter);
        var disabled = await WatchesAsync("Disabled", parent, ActionPublish.ActionLetter);
        await _bench
            .Site.Get<IUserService>()
            .DisableAsync(global::Umbraco.Cms.Core.Constants.Security.SuperUserKey, new HashSet<Guid> { disabled.Key });
        _bench.Saved(_bench.NewPage("Only saved", parent.Id));

        var page = _bench.SavedAndPublished(_bench.NewPage("Published below", parent.Id));

        var mail = await MailAsync(about: "Published below");
        Assert.That(mail.To, Is.EqualTo(new[] { watcher.Email }));
        Assert.That(mail.Subject, Does.Contain("Publish").IgnoreCase);
        Assert.That(
            mail.Body,
            Does.Contain($"https://ibis.example/umbraco/section/content/workspace/document/edit/{page.Key}")
        );
        Assert.That(_post.Mails.Select(sent => sent.Body), Has.None.Contain("Only saved"));
    }

    private async Task<IUser> WatchesAsync(string name, IContent document, string action)
    {
        var user = await _bench.Site.UserAsync(name, ["content"], _watching);
        using var client = _bench.Site.SignedInAs(user);
        using var answer = await client.PutAsJsonAsync(
            $"{EditorClient.Api}/document/{document.Key}/notifications",
            new JsonObject { ["subscribedActionIds"] = new JsonArray(action) }
        );
        Assert.That(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return user;
    }

    // Umbraco sends in the background.
    private async Task<EmailMessage> MailAsync(string about)
    {
        while (true)
        {
            if (_post.Mails.Find(mail => mail.Body!.Contains(about, StringComparison.Ordinal)) is { } found)
            {
                return found;
            }
            await Task.Delay(50);
        }
    }
}
