using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Ibis.Tests.Integration.BackOffice;

internal sealed class TokenTests
{
    private const string Security = EditorClient.Api + "/security/back-office";
    private const string Redirect = "http://localhost/umbraco/oauth_complete";
    private const string Verifier = "a-verifier-that-is-long-enough-for-the-specification-0123456789";

    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Authorize_WithoutASession_LeadsToTheSignInPageAndBack()
    {
        using var client = _site.Client();
        using var answer = await client.GetAsync(AuthorizeAddress());

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(
            answer.Headers.Location!.ToString(),
            Does.StartWith("/umbraco/login?ReturnUrl=%2Fumbraco%2Fmanagement")
        );
    }

    [Test]
    public async Task Code_IsTradedOnceForCookies()
    {
        var code = await CodeAsync();

        using var first = await RedeemAsync(code, Verifier);
        using var second = await RedeemAsync(code, Verifier);

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(
            (await first.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("expires_in").GetInt32(),
            Is.GreaterThan(0)
        );
        var cookies = first.Headers.GetValues("Set-Cookie").ToList();
        Assert.That(cookies, Has.Some.StartsWith("umbAccessToken=").And.Contains("httponly").IgnoreCase);
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(
            (await second.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString(),
            Is.EqualTo("invalid_grant")
        );
    }

    [Test]
    public async Task Code_WithTheVerifierOfAnotherBrowser_IsRefusedAndSpent()
    {
        var code = await CodeAsync();

        using var stolen = await RedeemAsync(code, Verifier + "x");
        using var after = await RedeemAsync(code, Verifier);

        Assert.That(stolen.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [TestCase("redirect_uri", "https://elsewhere.example/umbraco/oauth_complete")]
    [TestCase("client_id", "somebody-else")]
    [TestCase("code_challenge_method", "plain")]
    public async Task Authorize_ForAnotherClient_IsRefusedWithoutARedirect(string name, string value)
    {
        using var client = _site.SignedInAsAdministrator();
        using var answer = await client.GetAsync(AuthorizeAddress(name, value));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task SignOut_EndsTheSessionForEveryCopyOfTheCookies()
    {
        using var client = _site.SignedInAsAdministrator();
        using var out_ = await client.GetAsync(
            $"{Security}/signout?post_logout_redirect_uri=http://localhost/umbraco/logout"
        );
        using var after = await client.GetAsync($"{EditorClient.Api}/language");

        Assert.That(out_.Headers.Location, Is.EqualTo(new Uri("http://localhost/umbraco/logout")));
        Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task SignOut_ToAnotherSite_IsRefused()
    {
        using var client = _site.SignedInAsAdministrator();
        using var answer = await client.GetAsync(
            $"{Security}/signout?post_logout_redirect_uri=https://elsewhere.example/"
        );

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Refresh_OfTwoTabsAtOnce_SucceedsForBoth()
    {
        using var client = _site.SignedInAsAdministrator();
        var form = new Dictionary<string, string>
        {
            ["client_id"] = "umbraco-back-office",
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = "[redacted]",
        };
        var answers = await Task.WhenAll(
            client.PostAsync($"{Security}/token", new FormUrlEncodedContent(form)),
            client.PostAsync($"{Security}/token", new FormUrlEncodedContent(form))
        );

        Assert.That(answers.Select(answer => answer.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
    }

    private async Task<string> CodeAsync()
    {
        using var client = _site.SignedInAsAdministrator();
        using var answer = await client.GetAsync(AuthorizeAddress());
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        var query = QueryHelpers.ParseQuery(answer.Headers.Location!.Query);
        Assert.That(query["state"].ToString(), Is.EqualTo("a-state"));
        return query["code"].ToString();
    }

    private Task<HttpResponseMessage> RedeemAsync(string code, string verifier) =>
        _site
            .Client()
            .PostAsync(
                $"{Security}/token",
                new FormUrlEncodedContent(
                    new Dictionary<string, string>
                    {
                        ["client_id"] = "umbraco-back-office",
                        ["redirect_uri"] = Redirect,
                        ["grant_type"] = "authorization_code",
                        ["code"] = code,
                        ["code_verifier"] = verifier,
                    }
                )
            );

    private static string AuthorizeAddress(string? name = null, string? value = null)
    {
        var query = new Dictionary<string, string?>
        {
            ["client_id"] = "umbraco-back-office",
            ["redirect_uri"] = Redirect,
            ["scope"] = "offline_access",
            ["response_type"] = "code",
            ["state"] = "a-state",
            ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
            ["code_challenge_method"] = "S256",
        };
        if (name is not null)
        {
            query[name] = value;
        }
        return QueryHelpers.AddQueryString($"{Security}/authorize", query);
    }
}
