using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ibis.Tests.Integration.Documents;

namespace Ibis.Tests.Integration.BackOffice.Templates;

internal sealed class TemplateQueryTests
{
    private TestDatabase _database = null!;
    private ContentBench _bench = null!;
    private HttpClient _client = null!;
    private Guid _root;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _bench = await ContentBench.StartAsync(_database);
        _client = _bench.Site.SignedInAsAdministrator();
        var root = _bench.SavedAndPublished(_bench.NewPage("Root"));
        _root = root.Key;
        _bench.SavedAndPublished(_bench.NewPage("Pears", root.Id));
        _bench.SavedAndPublished(_bench.NewPage("Apples", root.Id));
        _bench.Saved(_bench.NewPage("Plums, not ripe yet", root.Id));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _bench.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Test]
    public async Task Query_FindsPublishedPages_AndIsWrittenAsInATemplate()
    {
        var result = await RunAsync(
            new
            {
                rootDocument = new { id = _root },
                documentTypeAlias = _bench.Page.Alias,
                filters = new[]
                {
                    new
                    {
                        propertyAlias = "Name",
                        constraintValue = "l",
                        @operator = "NotContains",
                    },
                    new
                    {
                        propertyAlias = "CreateDate",
                        constraintValue = "2020-01-01",
                        @operator = "GreaterThan",
                    },
                },
                sort = new { propertyAlias = "Name", direction = "ascending" },
                take = 5,
            }
        );

        Assert.That(Names(result), Is.EqualTo(["Pears"]));
        Assert.That((int?)result["resultCount"], Is.EqualTo(1));
        Assert.That((string?)result["queryExpression"], Does.StartWith($"Umbraco.Content(Guid.Parse(\"{_root}\"))"));
        Assert.That((string?)result["queryExpression"], Does.Contain("x.Name.Contains(\"l\")").And.Contain(".Take(5)"));
    }

    [Test]
    public async Task Query_ThatSaysNothing_ListsTheFirstPagesChildren()
    {
        var result = await RunAsync(new { take = 0, sort = new { propertyAlias = "name", direction = "descending" } });

        Assert.That(Names(result), Is.EqualTo(["Pears", "Apples"]));
    }

    [TestCase("ShoeSize", "Equals", "4")]
    [TestCase("Id", "Contains", "4")]
    [TestCase("Id", "Equals", "four")]
    [TestCase("CreateDate", "LessThan", "yesterday")]
    public async Task Filter_ThatCannotBe_IsRefusedInWords(
        string propertyAlias,
        string @operator,
        string constraintValue
    )
    {
        using var answer = await _client.PostAsJsonAsync(
            $"{EditorClient.Api}/template/query/execute",
            new
            {
                take = 0,
                filters = new[]
                {
                    new
                    {
                        propertyAlias,
                        constraintValue,
                        @operator,
                    },
                },
            }
        );

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("\"detail\""));
    }

    private async Task<JsonNode> RunAsync(object query)
    {
        using var answer = await _client.PostAsJsonAsync($"{EditorClient.Api}/template/query/execute", query);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    private static IEnumerable<string?> Names(JsonNode result) =>
        result["sampleResults"]!.AsArray().Select(item => (string?)item!["name"]);
}
