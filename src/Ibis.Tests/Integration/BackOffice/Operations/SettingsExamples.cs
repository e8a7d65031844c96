using System.Text;
using System.Text.Json.Nodes;
using static Ibis.Tests.Integration.BackOffice.Operations.ExampleBody;

namespace Ibis.Tests.Integration.BackOffice.Operations;

/// <summary>Operations on types, languages, texts and the site itself that need more than a key.</summary>
internal static class SettingsExamples
{
    // Languages that no other example and no bench uses; each is created once.
    private static readonly Queue<string> Codes = new(
        "da de el es et fi ga hr hu it lt lv mt nl pl pt ro sk sl sv cs bg is nb af eu gl ca cy mk sq sr uk be hy ka az kk uz mn".Split(
            ' '
        )
    );

    public static IEnumerable<KeyValuePair<string, Func<ExampleThings, Task<Example>>>> All { get; } =
        new Dictionary<string, Func<ExampleThings, Task<Example>>>
        {
            ["POST /data-type"] = async things => new("/data-type", await DataTypeAsync(things)),
            ["POST /language"] = async things =>
                new(
                    "/language",
                    await OfAsync("CreateLanguageRequestModel", "language", things, ("isoCode", Codes.Dequeue()))
                ),
            ["GET /item/language"] = _ => Of("/item/language?isoCode=en"),
            ["GET /log-viewer/saved-search/{}"] = async things =>
                new($"/log-viewer/saved-search/{await SearchAsync(things)}"),
            ["DELETE /log-viewer/saved-search/{}"] = async things =>
                new($"/log-viewer/saved-search/{await SearchAsync(things)}"),
            ["GET /health-check-group/{}"] = _ => Of("/health-check-group/Permissions"),
            ["POST /health-check-group/{}/check"] = _ => Of("/health-check-group/Permissions/check"),
            ["POST /health-check/execute-action"] = async things => new Example(
                "/health-check/execute-action",
                new JsonObject { ["healthCheck"] = Reference(Guid.NewGuid()), ["valueRequired"] = false }
            )
            {
                Refusal = "no check of the site offers an action",
            },
            ["POST /schema-sync/run"] = _ => Of("/schema-sync/run", new JsonObject { ["action"] = "Report" }),
            ["GET /schema-sync/run/{}"] = async things => new($"/schema-sync/run/{await RunAsync(things)}"),
            ["DELETE /schema-sync/run/{}"] = async things => new Example($"/schema-sync/run/{await RunAsync(things)}")
            {
                Refusal = "the run has ended",
            },
            ["POST /member-type/{}/copy"] = async things =>
                new($"/member-type/{await things.NewAsync("member-type")}/copy", new JsonObject()),
            ["GET /item/media-type/allowed"] = _ => Of("/item/media-type/allowed?fileExtension=jpg&skip=0&take=10"),
            ["GET /document-type/{}/allowed-children"] = things =>
                Of($"/document-type/{things.Bench.Contents.Page.Key}/allowed-children?skip=0&take=10"),
            ["GET /property-type/is-used"] = things =>
                Of($"/property-type/is-used?contentTypeId={things.Bench.Contents.Page.Key}&propertyAlias=title"),
            ["GET /import/analyze"] = async things =>
            {
                var import = await ImportAsync(things, "document-type", "DocumentType");
                return new($"/import/analyze?temporaryFileId={import.Body!["file"]!["id"]}");
            },
            ["POST /document-type/import"] = things => ImportAsync(things, "document-type", "DocumentType"),
            ["POST /media-type/import"] = things => ImportAsync(things, "media-type", "MediaType"),
            ["POST /member-type/import"] = things => ImportAsync(things, "member-type", "MemberType"),
            ["POST /document-type/{}/template"] = async things => new Example(
                $"/document-type/{await things.NewAsync("document-type")}/template",
                await OfAsync("CreateDocumentTypeTemplateRequestModel", "document-type", things)
            )
            {
                Refusal = "templates are files of the site's source",
            },
        };

    private static Task<Example> Of(string path, JsonNode? body = null) => Task.FromResult(new Example(path, body));

    private static Task<JsonObject> DataTypeAsync(ExampleThings things) =>
        OfAsync(
            "CreateDataTypeRequestModel",
            "data-type",
            things,
            ("editorAlias", "Umbraco.TextBox"),
            ("editorUiAlias", "Umb.PropertyEditorUi.TextBox")
        );

    private static async Task<string> SearchAsync(ExampleThings things)
    {
        var name = ExampleThings.Unique("search");
        var body = new JsonObject { ["name"] = name, ["query"] = "@Level='Error'" };
        using var answer = await things.SendAsync("POST", "/log-viewer/saved-search", body);
        return name;
    }

    private static async Task<string> RunAsync(ExampleThings things)
    {
        while (true)
        {
            // Runs go one at a time; the one of the example before may not have ended.
            using var request = new Example("/schema-sync/run", new JsonObject { ["action"] = "Report" }).Request(
                "POST"
            );
            using var answer = await things.Bench.Admin.SendAsync(request);
            if (answer.IsSuccessStatusCode)
            {
                var id = answer.Headers.GetValues("Umb-Generated-Resource").Single();
                JsonNode run;
                do
                {
                    run = await things.ReadAsync($"/schema-sync/run/{id}");
                } while (run["ended"] is null);
                return id;
            }
            Assert.That((int)answer.StatusCode, Is.EqualTo(409), await answer.Content.ReadAsStringAsync());
        }
    }

    /// <summary>What was exported, under another key and alias.</summary>
    private static async Task<Example> ImportAsync(ExampleThings things, string kind, string element)
    {
        var id = await things.NewAsync(kind);
        using var exported = await things.SendAsync("GET", $"/{kind}/{id}/export");
        var alias = (string)(await things.ReadAsync($"/{kind}/{id}"))["alias"]!;
        var text = (await exported.Content.ReadAsStringAsync())
            .Replace(id, Guid.NewGuid().ToString(), StringComparison.OrdinalIgnoreCase)
            .Replace(alias, ExampleThings.Unique("imported"), StringComparison.Ordinal);
        Assert.That(text, Does.Contain($"<{element}"));
        var file = await MediaExamples.UploadAsync(things, "type.udt", Encoding.UTF8.GetBytes(text));
        return new($"/{kind}/import", new JsonObject { ["file"] = Reference(file) });
    }
}
