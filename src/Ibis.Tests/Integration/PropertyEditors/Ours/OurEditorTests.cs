using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ibis.Tests.Integration.BackOffice;
using Ibis.Tests.Integration.BackOffice.Types;
using Ibis.Tests.Integration.DeliveryApi;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.PropertyEditors.Ours;

/// <summary>One of our editors as an editor meets it: over HTTP, in a document with one property.</summary>
internal abstract class OurEditorTests
{
    protected const string Property = "field";

    protected TestSite Site { get; private set; } = null!;

    protected HttpClient Admin { get; private set; } = null!;

    /// <summary>The alias without its first part: <c>DateRange</c>.</summary>
    protected abstract string Editor { get; }

    [OneTimeSetUp]
    public async Task StartSiteAsync()
    {
        Site = await TestSite.StartAsync(settings: DeliveryBench.Settings());
        Admin = Site.SignedInAsAdministrator();
        await PrepareAsync();
    }

    [OneTimeTearDown]
    public async Task StopSiteAsync()
    {
        Admin?.Dispose();
        if (Site is not null)
        {
            await Site.DisposeAsync();
        }
    }

    protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>A document type with one property of a data type with these settings.</summary>
    protected async Task<Guid> TypeAsync(JsonObject? settings = null, bool mandatory = false)
    {
        var (dataType, type) = (Guid.NewGuid(), Guid.NewGuid());
        await Admin.CreateAsync("data-type", DataType(dataType, settings ?? []));
        var property = TypeBodies.Property(Guid.NewGuid(), Property, null);
        property["dataType"]!["id"] = dataType;
        property["validation"] = new JsonObject
        {
            ["mandatory"] = mandatory,
            ["mandatoryMessage"] = null,
            ["regEx"] = null,
            ["regExMessage"] = null,
        };
        var body = TypeBodies.DocumentType(type, "type" + type.ToString("N"));
        body["properties"] = TypeBodies.Array(property);
        await Admin.CreateAsync("document-type", body);
        return type;
    }

    /// <returns>What is said of settings that are refused.</returns>
    protected async Task<string> RefusedSettingsAsync(JsonObject settings)
    {
        using var answer = await Admin.PostAsJsonAsync(
            $"{EditorClient.Api}/data-type",
            DataType(Guid.NewGuid(), settings)
        );
        Assert.That(await answer.RefusalAsync(HttpStatusCode.BadRequest), Is.EqualTo("InvalidConfiguration"));
        return await answer.Content.ReadAsStringAsync();
    }

    protected async Task<Guid> DraftAsync(Guid type, string json)
    {
        var id = Guid.NewGuid();
        var body = Document(json);
        body["id"] = id;
        body["parent"] = null;
        body["documentType"] = new JsonObject { ["id"] = type };
        await Admin.CreateAsync("document", body);
        return id;
    }

    /// <summary>Saves another value into a draft.</summary>
    protected Task ChangeAsync(Guid id, string json) => Admin.ChangeAsync($"document/{id}", Document(json));

    /// <summary>The value as the client gets it back; null where nothing is kept.</summary>
    protected async Task<JsonNode?> KeptAsync(Guid id)
    {
        var document = await Admin.ReadAsync($"document/{id}");
        return document["values"]!.AsArray().SingleOrDefault(value => (string?)value!["alias"] == Property)?["value"];
    }

    /// <summary>The text in the database and in the files of uSync.</summary>
    protected string? Stored(Guid id) => Site.Get<IContentService>().GetById(id)!.GetValue<string>(Property);

    protected async Task PublishAsync(Guid id)
    {
        using var answer = await TryToPublishAsync(id);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Keys of what the document is known to point at.</summary>
    protected Guid[] Referred(Guid id)
    {
        var relations = Site.Get<IRelationService>();
        var document = Site.Get<IContentService>().GetById(id)!;
        return
        [
            .. relations.GetChildEntitiesFromRelations(relations.GetByParentId(document.Id)!).Select(one => one.Key),
        ];
    }

    /// <summary>What the published document gives to other systems.</summary>
    protected async Task<JsonElement> DeliveredAsync(Guid id) =>
        (await Site.JsonAsync($"{DeliveryBench.ContentApi}/item/{id}")).GetProperty("properties").GetProperty(Property);

    /// <summary>Publication is refused, nothing is published, and the field has these sentences.</summary>
    protected async Task<string[]> RefusedAsync(Guid id)
    {
        using var answer = await TryToPublishAsync(id);
        var said = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), said);
        Assert.That(Site.Get<IContentService>().GetById(id)!.Published, Is.False);
        using var published = await Admin.GetAsync($"{EditorClient.Api}/document/{id}/published");
        Assert.That(published.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        return await SentencesAsync(id, (await KeptAsync(id))?.ToJsonString() ?? "null");
    }

    /// <summary>What validation says of a value of a document that is there.</summary>
    protected async Task<string[]> SentencesAsync(Guid id, string json)
    {
        var body = Document(json);
        body["cultures"] = null;
        using var answer = await Admin.PutAsJsonAsync($"/umbraco/management/api/v1.1/document/{id}/validate", body);
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode == HttpStatusCode.OK)
        {
            return [];
        }
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), text);
        var errors = JsonNode.Parse(text)!["errors"]!.AsObject();
        Assert.That(errors.Select(error => error.Key), Has.All.Contains($"@.alias == '{Property}'"), text);
        return [.. errors.SelectMany(error => error.Value!.AsArray().Select(sentence => (string)sentence!))];
    }

    private Task<HttpResponseMessage> TryToPublishAsync(Guid id) =>
        Admin.PutAsJsonAsync(
            $"{EditorClient.Api}/document/{id}/publish",
            new JsonObject { ["publishSchedules"] = new JsonArray(new JsonObject { ["culture"] = null }) }
        );

    private JsonObject DataType(Guid id, JsonObject settings) =>
        new()
        {
            ["id"] = id,
            ["parent"] = null,
            ["name"] = $"{Editor} {id}",
            ["editorAlias"] = $"Ibis.{Editor}",
            ["editorUiAlias"] = $"Ibis.PropertyEditorUi.{Editor}",
            ["values"] = new JsonArray([
                .. settings.Select(one => new JsonObject { ["alias"] = one.Key, ["value"] = one.Value?.DeepClone() }),
            ]),
        };

    private JsonObject Document(string json) =>
        new()
        {
            ["template"] = null,
            ["values"] = new JsonArray(
                new JsonObject
                {
                    ["editorAlias"] = $"Ibis.{Editor}",
                    ["culture"] = null,
                    ["segment"] = null,
                    ["alias"] = Property,
                    ["value"] = JsonNode.Parse(json),
                }
            ),
            ["variants"] = new JsonArray(
                new JsonObject
                {
                    ["culture"] = null,
                    ["segment"] = null,
                    ["name"] = "Example",
                }
            ),
        };
}
