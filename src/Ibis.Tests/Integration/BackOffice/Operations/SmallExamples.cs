using System.Text;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Services;
using static Ibis.Tests.Integration.BackOffice.Operations.ExampleBody;

namespace Ibis.Tests.Integration.BackOffice.Operations;

/// <summary>Operations of the smaller areas: texts, webhooks, redirects, relations, files, templates, embedding.</summary>
internal static class SmallExamples
{
    public static IEnumerable<KeyValuePair<string, Func<ExampleThings, Task<Example>>>> All { get; } =
        new Dictionary<string, Func<ExampleThings, Task<Example>>>
        {
            ["POST /dictionary/import"] = async things =>
            {
                var id = await things.NewAsync("dictionary");
                using var exported = await things.SendAsync("GET", $"/dictionary/{id}/export?includeChildren=false");
                var text = await exported.Content.ReadAsStringAsync();
                var file = await MediaExamples.UploadAsync(things, "texts.udt", Encoding.UTF8.GetBytes(text));
                return new("/dictionary/import", new JsonObject { ["temporaryFile"] = Reference(file) });
            },
            ["POST /user-data"] = async things =>
                new(
                    "/user-data",
                    await OfAsync("CreateUserDataRequestModel", "user-data", things, ("key", Guid.NewGuid()))
                ),
            ["PUT /user-data"] = async things =>
                new(
                    "/user-data",
                    await OfAsync(
                        "UpdateUserDataRequestModel",
                        "user-data",
                        things,
                        ("key", await things.NewAsync("user-data"))
                    )
                ),
            ["POST /webhook"] = _ => Task.FromResult(new Example("/webhook", Webhook())),
            ["PUT /webhook/{}"] = async things => new($"/webhook/{await things.NewAsync("webhook")}", Webhook()),
            ["GET /redirect-management/{}"] = async things =>
                new($"/redirect-management/{await things.DocumentAsync()}?skip=0&take=10"),
            ["DELETE /redirect-management/{}"] = async things =>
            {
                var id = await things.DocumentAsync();
                var redirects = things.Bench.Site.Get<IRedirectUrlService>();
                redirects.RegisterWithStatus(ExampleThings.Unique("old-"), id);
                return new($"/redirect-management/{redirects.GetContentRedirectUrls(id).Single().Key}");
            },
            ["POST /redirect-management/status"] = _ => Refused("/redirect-management/status?status=Disabled"),
            ["GET /relation-type/{}"] = async things => new($"/relation-type/{await RelationAsync(things)}"),
            ["GET /item/relation-type"] = async things => new($"/item/relation-type?id={await RelationAsync(things)}"),
            ["GET /relation/type/{}"] = async things =>
                new($"/relation/type/{await RelationAsync(things)}?skip=0&take=100"),
            ["GET /tree/static-file/children"] = _ => Of("/tree/static-file/children?parentPath=%2Fwwwroot"),
            ["GET /tree/static-file/ancestors"] = _ => Of("/tree/static-file/ancestors?descendantPath=%2Fwwwroot"),
            ["GET /item/static-file"] = _ => Of("/item/static-file?path=%2Fwwwroot"),
            ["POST /template"] = _ => Refused("/template"),
            ["PUT /template/{}"] = _ => Refused($"/template/{Guid.NewGuid()}"),
            ["DELETE /template/{}"] = _ => Refused($"/template/{Guid.NewGuid()}"),
            ["GET /template/{}"] = async things =>
            {
                var templates = await things.Bench.Site.Get<ITemplateService>().GetAllAsync();
                return templates.FirstOrDefault() is { } template
                    ? new Example($"/template/{template.Key}")
                    : new Example($"/template/{Guid.NewGuid()}") { Refusal = "the site has no templates" };
            },
            ["GET /item/template/ancestors"] = _ => Of($"/item/template/ancestors?id={Guid.NewGuid()}"),
            ["GET /item/template"] = _ => Of($"/item/template?id={Guid.NewGuid()}"),
            ["GET /tree/template/children"] = _ => Of($"/tree/template/children?parentId={Guid.NewGuid()}"),
            ["GET /tree/template/ancestors"] = _ => Of($"/tree/template/ancestors?descendantId={Guid.NewGuid()}"),
            ["GET /tree/template/siblings"] = _ => Of($"/tree/template/siblings?target={Guid.NewGuid()}"),
            ["GET /oembed/query"] = _ =>
                Task.FromResult(
                    new Example("/oembed/query?url=https%3A%2F%2Fnobody.example.org%2F")
                    {
                        Refusal = "no known provider has this page",
                    }
                ),
            ["POST /dynamic-root/query"] = async things =>
                new(
                    "/dynamic-root/query",
                    new JsonObject
                    {
                        ["context"] = new JsonObject
                        {
                            ["id"] = await things.DocumentAsync(),
                            ["parent"] = Reference(things.Bench.Documents.Own.Key),
                        },
                        ["query"] = new JsonObject
                        {
                            ["origin"] = new JsonObject { ["alias"] = "Current" },
                            ["steps"] = new JsonArray(),
                        },
                    }
                ),
        };

    private static Task<Example> Of(string path) => Task.FromResult(new Example(path));

    private static Task<Example> Refused(string path) =>
        Task.FromResult(new Example(path) { Refusal = "it is part of how the site is deployed" });

    private static JsonObject Webhook() =>
        new()
        {
            ["headers"] = new JsonObject { ["X-Key"] = "secret" },
            ["events"] = new JsonArray("Umbraco.ContentDelete"),
            ["enabled"] = false,
            ["url"] = "https://receiver.example.org/" + ExampleThings.Unique("hook"),
            ["name"] = ExampleThings.Unique("Receiver "),
            ["description"] = null,
            ["contentTypeKeys"] = new JsonArray(),
        };

    /// <summary>The one that knows where deleted documents were.</summary>
    private static async Task<string> RelationAsync(ExampleThings things)
    {
        var types = await things.ReadAsync("/relation-type?skip=0&take=100");
        return types["items"]!.AsArray().Single(type => (string?)type!["alias"] == "relateParentDocumentOnDelete")![
            "id"
        ]!.ToString();
    }
}
