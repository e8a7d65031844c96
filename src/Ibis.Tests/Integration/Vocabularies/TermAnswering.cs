using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Web;

namespace Ibis.Tests.Integration.Vocabularies;

/// <summary>Proposals and merges over HTTP, and what visitors then see.</summary>
internal static class TermAnswering
{
    public static JsonObject Proposal(this TermBench bench, string? label) =>
        new()
        {
            ["dataType"] = bench.TagsDataType,
            ["label"] = label,
            ["culture"] = "en-US",
        };

    public static async Task<Guid> ProposedAsync(this TermBench bench, string label) =>
        (Guid)(await bench.SendAsync(HttpMethod.Post, "/term-proposals", bench.Proposal(label)))!["id"]!;

    public static async Task<JsonNode> MergeAsync(this TermBench bench, Guid from, Guid into)
    {
        var job = await bench.SendAsync(
            HttpMethod.Post,
            "/term-merges",
            new JsonObject { ["from"] = from, ["into"] = into }
        );
        return await bench.EndAsync((Guid)job!["id"]!);
    }

    /// <summary>Asks about a job until it has ended, as the dashboard does.</summary>
    public static async Task<JsonNode> EndAsync(this TermBench bench, Guid job)
    {
        while (true)
        {
            var run = await bench.AskAsync($"/term-merges/{job}");
            if ((string?)run!["status"] is not ("enqueued" or "running"))
            {
                Assert.That((string?)run["status"], Is.EqualTo("success"), run.ToJsonString());
                return run;
            }
        }
    }

    /// <summary>The tags of a document that visitors see.</summary>
    public static Guid[] Shown(this TermBench bench, Guid id)
    {
        using var context = bench.Site.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        var tags = bench
            .Site.Get<IPublishedContentCache>()
            .GetById(id)!
            .Properties.Single(property => property.Alias == TermBench.Tags)
            .GetValue();
        return [.. ((IReadOnlyList<IPublishedContent>)tags!).Select(tag => tag.Key)];
    }
}
