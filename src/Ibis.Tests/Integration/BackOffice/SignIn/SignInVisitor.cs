using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Ibis.Tests.Integration.BackOffice.SignIn;

/// <summary>A browser without scripts: keeps cookies, and sends the form of the page that it has open.</summary>
internal sealed class SignInVisitor(TestSite site) : IDisposable
{
    public const string Page = "/umbraco/login";

    private readonly HttpClient _http = site.Client();
    private readonly Dictionary<string, string> _cookies = [];
    private string _address = Page;

    public IHtmlDocument Document { get; private set; } = null!;

    public string Text { get; private set; } = string.Empty;

    public IReadOnlyDictionary<string, string> Cookies => _cookies;

    public string Notice => Document.QuerySelector(".notice")?.TextContent ?? string.Empty;

    public string Language { get; init; } = "en";

    /// <summary>Sent with every request: what a proxy adds.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    /// <summary>The attributes of the cookies that were set last, by name.</summary>
    public Dictionary<string, string> Attributes { get; } = [];

    public void Carry(string name, string value) => _cookies[name] = value;

    public void Forget(string name) => _cookies.Remove(name);

    public async Task<HttpResponseMessage> OpenAsync(string address)
    {
        _address = address;
        return await SendAsync(new HttpRequestMessage(HttpMethod.Get, address));
    }

    /// <summary>Fills the page's form; hidden fields keep what the page gave them.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(params (string Name, string Value)[] fields)
    {
        var form = (IHtmlFormElement)Document.QuerySelector("form")!;
        var values = form.QuerySelectorAll("input")
            .OfType<IHtmlInputElement>()
            .ToDictionary(input => input.Name!, input => input.Value);
        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }
        return await PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : _address, values);
    }

    public Task<HttpResponseMessage> PostAsync(string address, IDictionary<string, string> values) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(values) });

    public async Task<HttpResponseMessage> SignInAsync(string userName, string password, string returnUrl = "/umbraco")
    {
        using var page = await OpenAsync($"{Page}?ReturnUrl={Uri.EscapeDataString(returnUrl)}");
        return await SubmitAsync(("userName", userName), ("password", password));
    }

    /// <summary>Calls the Management API as the client would, with the cookies of this browser.</summary>
    public Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, HttpContent? body = null)
    {
        var request = new HttpRequestMessage(method, EditorClient.Api + path) { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "[redacted]");
        return SendAsync(request);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (_cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }
        request.Headers.AcceptLanguage.ParseAdd(Language);
        foreach (var (name, value) in Headers)
        {
            request.Headers.Add(name, value);
        }
        var answer = await _http.SendAsync(request);
        Keep(answer);
        if (answer.Content.Headers.ContentType?.MediaType == "text/html")
        {
            Text = await answer.Content.ReadAsStringAsync();
            Document = new HtmlParser().ParseDocument(Text);
        }
        return answer;
    }

    public void Dispose() => _http.Dispose();

    private void Keep(HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            return;
        }
        foreach (var cookie in set)
        {
            var name = cookie[..cookie.IndexOf('=', StringComparison.Ordinal)];
            var value = cookie[(name.Length + 1)..cookie.IndexOf(';', StringComparison.Ordinal)];
            Attributes[name] = cookie[cookie.IndexOf(';', StringComparison.Ordinal)..];
            if (value.Length == 0)
            {
                _cookies.Remove(name);
            }
            else
            {
                _cookies[name] = value;
            }
        }
    }
}
