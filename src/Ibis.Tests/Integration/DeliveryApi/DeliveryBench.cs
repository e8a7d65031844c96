using System.Net;
using System.Text.Json;
using Ibis.Tests.Integration.Documents;

namespace Ibis.Tests.Integration.DeliveryApi;

/// <summary>Requests to the Delivery API of a site with the types of <see cref="ContentBench"/>.</summary>
internal static class DeliveryBench
{
    public const string Key = "key-of-the-tests";
    public const string ContentApi = "/umbraco/delivery/api/v2/content";
    public const string MediaApi = "/umbraco/delivery/api/v2/media";

    public static Dictionary<string, string?> Settings(bool cached = false) =>
        new()
        {
            ["Umbraco:CMS:DeliveryApi:Enabled"] = "true",
            ["Umbraco:CMS:DeliveryApi:ApiKey"] = Key,
            ["Umbraco:CMS:DeliveryApi:Media:Enabled"] = "true",
            ["Umbraco:CMS:DeliveryApi:OutputCache:Enabled"] = cached ? "true" : "false",
            ["Umbraco:CMS:DeliveryApi:OutputCache:ContentDuration"] = "01:00:00",
            ["Umbraco:CMS:DeliveryApi:OutputCache:MediaDuration"] = "01:00:00",
            ["Umbraco:CMS:Website:OutputCache:Enabled"] = cached ? "true" : "false",
            ["Umbraco:CMS:Website:OutputCache:ContentDuration"] = "01:00:00",
        };

    public static async Task<HttpResponseMessage> SendAsync(
        this TestSite site,
        string address,
        params (string Name, string Value)[] headers
    )
    {
        using var client = site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return await client.SendAsync(request);
    }

    public static async Task<JsonElement> JsonAsync(
        this TestSite site,
        string address,
        params (string Name, string Value)[] headers
    )
    {
        using var response = await site.SendAsync(address, headers);
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }

    /// <summary>Names of the items a query finds, in its order.</summary>
    public static async Task<string[]> NamesAsync(
        this TestSite site,
        string query,
        params (string Name, string Value)[] headers
    )
    {
        var answer = await site.JsonAsync(ContentApi + query, headers);
        return [.. answer.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()!)];
    }

    public static async Task<(HttpStatusCode Status, string? Title)> ProblemAsync(
        this TestSite site,
        string address,
        params (string Name, string Value)[] headers
    )
    {
        using var response = await site.SendAsync(address, headers);
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return (response.StatusCode, json.RootElement.GetProperty("title").GetString());
    }
}
