using System.Globalization;
using System.Text.Json;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Ibis.Tests.Integration.Survival;

/// <summary>Asks every part of a site about every document.</summary>
internal sealed class SiteState(TestSite site)
{
    private const string Culture = "en";

    public async Task<DocumentState[]> ReadAsync()
    {
        using var client = site.Client();
        client.DefaultRequestHeaders.Add("Accept-Language", Culture);
        var all = new SurvivalContent(site).All().ToDictionary(content => content.Id);
        var states = new List<DocumentState>();
        foreach (var content in all.Values)
        {
            states.Add(await ReadAsync(content, all.GetValueOrDefault(content.ParentId), client));
        }
        return [.. states];
    }

    private async Task<DocumentState> ReadAsync(IContent content, IContent? parent, HttpClient client)
    {
        var urls = site.Get<IDocumentUrlService>();
        site.Get<IDocumentNavigationQueryService>().TryGetParentKey(content.Key, out var navigationParent);
        var (name, title, path) = await AskApiAsync(content.Key, client);
        var id = content.Id.ToString(CultureInfo.InvariantCulture);
        return new DocumentState
        {
            Key = content.Key,
            Parent = parent?.Key,
            ParentInNavigation = navigationParent,
            IsPathRight = content.Path == $"{parent?.Path ?? "-1"},{id}" && content.Level == (parent?.Level ?? 0) + 1,
            Name = content.GetCultureName(Culture),
            Title = content.GetValue<string>(SurvivalContent.Title, Culture),
            PublishedName = content.GetPublishName(Culture),
            PublishedTitle = content.GetValue<string>(SurvivalContent.Title, Culture, published: true),
            PublishedCultures = [.. content.PublishedCultures],
            IsPublishedForRouting = site.Get<IDocumentPublishStatusQueryService>().IsPublished(content.Key, Culture),
            Segment = urls.GetUrlSegment(content.Key, Culture, isDraft: false),
            DraftSegment = urls.GetUrlSegment(content.Key, Culture, isDraft: true),
            NameInApi = name,
            TitleInApi = title,
            PathInApi = path,
        };
    }

    private static async Task<(string? Name, string? Title, string? Path)> AskApiAsync(Guid key, HttpClient client)
    {
        using var answer = await client.GetAsync($"/umbraco/delivery/api/v2/content/item/{key}");
        if (answer.StatusCode == System.Net.HttpStatusCode.NotFound)
        {
            return default;
        }
        using var json = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        var item = json.RootElement;
        return (
            item.GetProperty("name").GetString(),
            item.GetProperty("properties").GetProperty(SurvivalContent.Title).GetString(),
            item.GetProperty("route").GetProperty("path").GetString()
        );
    }
}
