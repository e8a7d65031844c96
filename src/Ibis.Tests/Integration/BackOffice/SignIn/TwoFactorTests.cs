using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Ibis.BackOffice.SignIn.TwoFactor;
using Ibis.Tests.Integration.Scheduling;
using Ibis.Umbraco.Users;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.SignIn;

internal sealed class TwoFactorTests
{
    private const string Password = "correct horse battery staple";
    private const string Setup = "/user/current/2fa/" + AuthenticatorApp.Name;

    private readonly Clock _clock = new(new DateTimeOffset(2031, 5, 1, 9, 0, 0, TimeSpan.Zero));
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        _site = await TestSite.StartAsync(
            settings: new Dictionary<string, string?> { ["Ibis:SignIn:AttemptsPerMinute"] = "10000" },
            configure: services => services.AddSingleton<TimeProvider>(_clock)
        );

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    // The vectors of RFC 6238, appendix B, for SHA-1, cut to six digits.
    [TestCase(59, "287082")]
    [TestCase(1111111109, "081804")]
    [TestCase(1111111111, "050471")]
    [TestCase(1234567890, "005924")]
    [TestCase(2000000000, "279037")]
    [TestCase(20000000000, "353130")]
    public void Code_IsThatOfTheStandard(long seconds, string expected)
    {
        var step = Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds));

        Assert.That(Totp.CodeAt("12345678901234567890"u8, step), Is.EqualTo(expected));
    }

    [TestCase("", "")]
    [TestCase("f", "MY")]
    [TestCase("foobar", "MZXW6YTBOI")]
    public void Key_IsWrittenAsTheStandardSays(string text, string expected) =>
        Assert.That(Totp.ToBase32(Encoding.ASCII.GetBytes(text)), Is.EqualTo(expected));

    [Test]
    public async Task SecondStep_OnceSetUp_IsAskedForAtSignIn_AndNoCodeCountsTwice()
    {
        var user = await UserAsync("Careful");
        var secret = await SetUpAsync(user);
        _clock.Now += TimeSpan.FromMinutes(1);
        using var visitor = new SignInVisitor(_site);

        using var password = await visitor.SignInAsync("careful@example.org", Password, "/umbraco/section/media");
        using var page = await visitor.OpenAsync(password.Headers.Location!.ToString());
        var isOutside = !visitor.Cookies.ContainsKey("umbLogin");
        using var wrong = await visitor.SubmitAsync(("code", "000000"));
        using var right = await visitor.SubmitAsync(("code", Code(secret)));

        using var thief = new SignInVisitor(_site);
        using var again = await thief.SignInAsync("careful@example.org", Password);
        using var thiefPage = await thief.OpenAsync(again.Headers.Location!.ToString());
        using var replayed = await thief.SubmitAsync(("code", Code(secret)));

        Assert.That(password.Headers.Location!.ToString(), Does.StartWith("/umbraco/login/code?"));
        Assert.That(isOutside, Is.True);
        Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(right.Headers.Location?.ToString(), Is.EqualTo("/umbraco/section/media"));
        Assert.That(visitor.Cookies, Does.ContainKey("umbLogin"));
        Assert.That(replayed.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(thief.Cookies, Does.Not.ContainKey("umbLogin"));
    }

    [Test]
    public async Task HalfWayCookie_IsNoSession()
    {
        var user = await UserAsync("Halfway");
        await SetUpAsync(user);
        using var visitor = new SignInVisitor(_site);
        using var password = await visitor.SignInAsync("halfway@example.org", Password);
        var half = visitor.Cookies["umbTwoFactor"];

        foreach (var name in new[] { "umbLogin", "umbAccessToken", "umbRefreshToken" })
        {
            visitor.Carry(name, half);
        }

        using var answer = await visitor.CallAsync(HttpMethod.Get, "/user/current");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task WrongCodes_LockTheAccountAsWrongPasswordsDo()
    {
        var user = await UserAsync("Guessed");
        var secret = await SetUpAsync(user);
        _clock.Now += TimeSpan.FromMinutes(1);
        using var visitor = new SignInVisitor(_site);
        using var password = await visitor.SignInAsync("guessed@example.org", Password);
        using var page = await visitor.OpenAsync(password.Headers.Location!.ToString());
        for (var guess = 0; guess < 5; guess++)
        {
            using var wrong = await visitor.SubmitAsync(("code", "000000"));
        }

        using var right = await visitor.SubmitAsync(("code", Code(secret)));

        Assert.That(right.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await _site.Get<IUserService>().GetAsync(user.Key))!.IsLockedOut, Is.True);
    }

    [Test]
    public async Task Setup_WithASecretOfOnesOwnMaking_IsRefused()
    {
        var user = await UserAsync("Crafty");
        using var client = _site.SignedInAs(user);

        using var answer = await client.PostAsJsonAsync(
            EditorClient.Api + Setup,
            new { secret = "a", code = Code("a") }
        );

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Administrator_RemovesALostStep_AndEndsTheSessions()
    {
        var user = await UserAsync("Loser");
        await SetUpAsync(user);
        using var session = _site.SignedInAs((await _site.Get<IUserService>().GetAsync(user.Key))!);
        using var administrator = _site.SignedInAsAdministrator();
        var before = await administrator.GetFromJsonAsync<JsonElement>($"{EditorClient.Api}/user/{user.Key}/2fa");

        using var removed = await administrator.DeleteAsync(
            $"{EditorClient.Api}/user/{user.Key}/2fa/{AuthenticatorApp.Name}"
        );

        using var visitor = new SignInVisitor(_site);
        using var signedIn = await visitor.SignInAsync("loser@example.org", Password);
        using var old = await session.GetAsync($"{EditorClient.Api}/user/current");
        Assert.That(before[0].GetProperty("isEnabledOnUser").GetBoolean(), Is.True);
        Assert.That(removed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(signedIn.Headers.Location!.ToString(), Is.EqualTo("/umbraco"));
        Assert.That(old.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    private string Code(string secret) => Totp.CodeAt(Encoding.UTF8.GetBytes(secret), Totp.StepAt(_clock.Now));

    private async Task<string> SetUpAsync(IUser user)
    {
        using var client = _site.SignedInAs(user);
        var setup = await client.GetFromJsonAsync<JsonElement>(EditorClient.Api + Setup);
        Assert.That(setup.GetProperty("qrCodeSetupImageUrl").GetString(), Does.StartWith("data:image/svg+xml;base64,"));
        var secret = setup.GetProperty("secret").GetString()!;
        using var enabled = await client.PostAsJsonAsync(EditorClient.Api + Setup, new { secret, code = Code(secret) });
        Assert.That(enabled.StatusCode, Is.EqualTo(HttpStatusCode.OK), await enabled.Content.ReadAsStringAsync());
        return secret;
    }

    private async Task<IUser> UserAsync(string name)
    {
        var user = await _site.UserAsync(name, ["content"]);
        _site.Get<UserPasswords>().Set(user, Password);
        _site.Get<IUserService>().Save(user);
        return user;
    }
}
