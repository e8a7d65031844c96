using System.Text.Json.Nodes;
using Ibis.Tests.Integration.BackOffice;
using Ibis.Tests.Integration.BackOffice.Types;
using Ibis.Tests.Integration.Sync;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.PropertyEditors.Ours;

/// <summary>Values and settings of our editors on their way through uSync's files to another site.</summary>
internal sealed class SyncedValueTests
{
    private static readonly (string Editor, string Settings, string Value)[] Samples =
    [
        (
            "DateRange",
            """{"withTime":true,"defaultTimeZone":"Africa/Cairo"}""",
            """{"start":"2026-03-01T09:30","ongoing":true,"timeZone":"Europe/Madrid"}"""
        ),
        ("WordLimit", """{"least":1,"most":9,"rich":true}""", """{"markup":"<p>اندماج &amp; <em>more</em></p>"}"""),
        (
            "Rights",
            """{"licences":"0f8fad5b-d9cb-469f-a165-70867728950e","consentNeeded":true}""",
            """{"media":"0f8fad5b-d9cb-469f-a165-70867728950e","alt":{"en":"Boats ]]> <b>"},"credit":"Maria"}"""
        ),
        (
            "People",
            """{"most":3,"roles":["author"]}""",
            """{"people":[{"name":"ليلى","role":"author"},{"name":"Ada","orcid":"0000-0002-1825-0097"}]}"""
        ),
    ];

    [Test]
    public async Task Values_ExportedAndImported_AreTheSameAgain()
    {
        await using var source = await SyncedSite.StartAsync(withSample: false);
        var (type, document) = await MakeAsync(source.Site);
        var exported = await source.RunAsync("export");
        Assert.That(exported.Code, Is.Zero, exported.Output);
        await using var target = await SyncedSite.StartFromAsync(source);

        var imported = await target.RunAsync("import");

        Assert.That(imported.Code, Is.Zero, imported.Output);
        var (before, after) = (Stored(source.Site, document), Stored(target.Site, document));
        Assert.That(before, Has.Count.EqualTo(Samples.Length));
        Assert.That(before.Select(one => one.Value), Has.None.Null);
        Assert.That(after, Is.EquivalentTo(before));
        Assert.That(Settings(target.Site, type), Is.EquivalentTo(Settings(source.Site, type)));
    }

    private static async Task<(Guid Type, Guid Document)> MakeAsync(TestSite site)
    {
        using var admin = site.SignedInAsAdministrator();
        var (type, document) = (Guid.NewGuid(), Guid.NewGuid());
        var (properties, values) = (new JsonArray(), new JsonArray());
        foreach (var (editor, settings, value) in Samples)
        {
            var dataType = Guid.NewGuid();
            await admin.CreateAsync(
                "data-type",
                new JsonObject
                {
                    ["id"] = dataType,
                    ["parent"] = null,
                    ["name"] = editor,
                    ["editorAlias"] = $"Ibis.{editor}",
                    ["editorUiAlias"] = $"Ibis.PropertyEditorUi.{editor}",
                    ["values"] = new JsonArray([
                        .. JsonNode
                            .Parse(settings)!
                            .AsObject()
                            .Select(one => new JsonObject { ["alias"] = one.Key, ["value"] = one.Value!.DeepClone() }),
                    ]),
                }
            );
            var property = TypeBodies.Property(Guid.NewGuid(), "field" + editor, null);
            property["dataType"]!["id"] = dataType;
            property["validation"]!["regEx"] = null;
            properties.Add(property);
            values.Add(
                new JsonObject
                {
                    ["editorAlias"] = $"Ibis.{editor}",
                    ["culture"] = null,
                    ["segment"] = null,
                    ["alias"] = "field" + editor,
                    ["value"] = JsonNode.Parse(value),
                }
            );
        }
        var body = TypeBodies.DocumentType(type, "everyOneOfOurs");
        body["properties"] = properties;
        await admin.CreateAsync("document-type", body);
        var variant = new JsonObject
        {
            ["culture"] = null,
            ["segment"] = null,
            ["name"] = "Every one of ours",
        };
        await admin.CreateAsync(
            "document",
            new JsonObject
            {
                ["id"] = document,
                ["parent"] = null,
                ["documentType"] = new JsonObject { ["id"] = type },
                ["template"] = null,
                ["values"] = values,
                ["variants"] = new JsonArray(variant),
            }
        );
        return (type, document);
    }

    private static List<(string Alias, string? Value)> Stored(TestSite site, Guid document) =>
        [
            .. site.Get<IContentService>()
                .GetById(document)!
                .Properties.Select(property => (property.Alias, property.GetValue()?.ToString())),
        ];

    private static IEnumerable<string> Settings(TestSite site, Guid type) =>
        site.Get<IContentTypeService>()
            .Get(type)!
            .PropertyTypes.Select(property => site.Get<IDataTypeService>().GetAsync(property.DataTypeKey).Result!)
            .SelectMany(dataType =>
                dataType.ConfigurationData.Select(one =>
                    $"{dataType.EditorAlias} {one.Key} = {System.Text.Json.JsonSerializer.Serialize(one.Value)}"
                )
            );
}
