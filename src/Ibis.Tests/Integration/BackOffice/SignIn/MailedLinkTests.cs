using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Ibis.Tests.Integration.Scheduling;
using Ibis.Umbraco.Users;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models.Email;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.SignIn;

internal sealed partial class MailedLinkTests
{
    private const string Password = "correct horse battery staple";
    private const string Fresh = "a completely new password";

    private readonly PostBox _post = new();
    private readonly Clock _clock = new(new DateTimeOffset(2031, 5, 1, 9, 0, 0, TimeSpan.Zero));
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        _site = await TestSite.StartAsync(
            settings: new Dictionary<string, string?>
            {
                ["Ibis:SignIn:AttemptsPerMinute"] = "10000",
                ["Ibis:SignIn:MailsPerHour"] = "10000",
                ["Umbraco:CMS:WebRouting:UmbracoApplicationUrl"] = "https://ibis.example/",
            },
            configure: services =>
            {
                services.AddSingleton<IEmailSender>(_post);
                services.AddSingleton<TimeProvider>(_clock);
            }
        );

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [SetUp]
    public void Empty() => _post.Clear();

    [Test]
    public async Task ForgottenPassword_LeadsThroughAMailToANewOne_Once()
    {
        await UserAsync("Forgetful");
        using var visitor = new SignInVisitor(_site);
        using var asked = await AskAsync(visitor, "forgetful@example.org");
        var link = await _post.LinkAsync();

        using var page = await visitor.OpenAsync(link);
        using var saved = await visitor.SubmitAsync(("password", Fresh), ("repeatedPassword", Fresh));
        using var again = await visitor.OpenAsync(link);
        using var old = await visitor.SignInAsync("forgetful@example.org", Password);
        using var fresh = await visitor.SignInAsync("forgetful@example.org", Fresh);

        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(saved.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), visitor.Notice);
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.Gone));
        Assert.That(old.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(fresh.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task ForgottenPassword_AnswersTheSameForEveryAddress_AndMailsOnlyKnownOnes()
    {
        await UserAsync("Present");
        using var known = new SignInVisitor(_site);
        using var unknown = new SignInVisitor(_site);

        using var first = await AskAsync(unknown, "absent@example.org");
        using var second = await AskAsync(known, "present@example.org");
        await _post.LinkAsync();

        Assert.That(first.StatusCode, Is.EqualTo(second.StatusCode));
        Assert.That(
            unknown.Document.QuerySelector("main")!.InnerHtml,
            Is.EqualTo(known.Document.QuerySelector("main")!.InnerHtml)
        );
        Assert.That(_post.Mails.Select(mail => mail.To[0]), Is.EqualTo(new[] { "present@example.org" }));
    }

    [Test]
    public async Task Link_NamesTheSiteThatIsSet_WhateverHostTheRequestNames()
    {
        await UserAsync("Poisoned");
        using var visitor = new SignInVisitor(_site);
        using var page = await visitor.OpenAsync(SignInVisitor.Page + "/forgotten");
        var form = visitor
            .Document.QuerySelectorAll("form input")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? string.Empty);
        form["userName"] = "poisoned@example.org";
        var request = new HttpRequestMessage(HttpMethod.Post, SignInVisitor.Page + "/forgotten")
        {
            Content = new FormUrlEncodedContent(form),
            Headers = { Host = "attacker.example" },
        };
        request.Headers.Add("X-Forwarded-Host", "attacker.example");

        using var answer = await visitor.SendAsync(request);
        await _post.LinkAsync();

        Assert.That(_post.Mails[0].Body, Does.Contain("https://ibis.example/umbraco/login?flow=reset-password"));
        Assert.That(_post.Mails[0].Body, Does.Not.Contain("attacker"));
    }

    [Test]
    public async Task Link_OfAnotherUser_OrTooOld_OpensNothing()
    {
        await UserAsync("Owner");
        var other = await UserAsync("Other");
        using var visitor = new SignInVisitor(_site);
        using var asked = await AskAsync(visitor, "owner@example.org");
        var link = await _post.LinkAsync();
        var swapped = UserId().Replace(link, $"userId={other.Key}");

        using var stolen = await visitor.OpenAsync(swapped);
        _clock.Now += TimeSpan.FromMinutes(61);
        using var late = await visitor.OpenAsync(link);

        Assert.That(stolen.StatusCode, Is.EqualTo(HttpStatusCode.Gone));
        Assert.That(late.StatusCode, Is.EqualTo(HttpStatusCode.Gone));
    }

    [Test]
    public async Task DisabledUser_GetsNoWayInByMail()
    {
        var user = await UserAsync("Shutout");
        user.IsApproved = false;
        _site.Get<IUserService>().Save(user);
        await UserAsync("Next");
        using var visitor = new SignInVisitor(_site);

        using var asked = await AskAsync(visitor, "shutout@example.org");
        using var next = await AskAsync(visitor, "next@example.org");
        await _post.LinkAsync();

        Assert.That(_post.Mails.Select(mail => mail.To[0]), Is.EqualTo(new[] { "next@example.org" }));
    }

    [Test]
    public async Task Invitation_MakesAnAccountThatOpensWithTheFirstPassword()
    {
        var group = (await UserAsync("Host")).Groups.First();
        using var administrator = _site.SignedInAsAdministrator();
        var id = Guid.NewGuid();

        using var invited = await administrator.PostAsJsonAsync(
            $"{EditorClient.Api}/user/invite",
            new
            {
                id,
                email = "guest@example.org",
                userName = "guest@example.org",
                name = "Guest",
                userGroupIds = new[] { new { id = group.Key } },
                message = "See you soon.",
            }
        );
        Assert.That(invited.StatusCode, Is.EqualTo(HttpStatusCode.Created), await invited.Content.ReadAsStringAsync());
        using var visitor = new SignInVisitor(_site);
        var link = await _post.LinkAsync();
        using var page = await visitor.OpenAsync(link);
        using var weak = await visitor.SubmitAsync(("password", "short"), ("repeatedPassword", "short"));
        using var saved = await visitor.SubmitAsync(("password", Fresh), ("repeatedPassword", Fresh));
        using var signedIn = await visitor.SignInAsync("guest@example.org", Fresh);
        using var again = await visitor.OpenAsync(link);

        Assert.That(invited.Headers.GetValues("Umb-Generated-Resource"), Is.EqualTo(new[] { id.ToString() }));
        Assert.That(_post.Mails[0].Body, Does.Contain("See you soon."));
        Assert.That(weak.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(saved.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(signedIn.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.Gone));
    }

    private static async Task<HttpResponseMessage> AskAsync(SignInVisitor visitor, string email)
    {
        using var page = await visitor.OpenAsync(SignInVisitor.Page + "/forgotten");
        return await visitor.SubmitAsync(("userName", email));
    }

    private async Task<IUser> UserAsync(string name)
    {
        var user = await _site.UserAsync(name, ["content"]);
        _site.Get<UserPasswords>().Set(user, Password);
        _site.Get<IUserService>().Save(user);
        return user;
    }

    [GeneratedRegex("userId=[0-9a-f-]+")]
    private static partial Regex UserId();
}
