using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Web;

namespace Ibis.Tests.Integration.PropertyEditors;

internal sealed class EveryEditorTests
{
    private const string Block = "a1111111-2222-3333-4444-555555555555";
    private TestSite _site = null!;
    private EveryEditorSite _types = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _site = await TestSite.StartAsync(configure: services =>
            services.AddSingleton<IOutputExpansionStrategyAccessor, AllProperties>()
        );
        _types = new EveryEditorSite(_site);
        await _types.MakeElementTypeAsync();
        await _types.MakeDocumentTypeAsync(
            Samples().Select(sample => (sample.Alias, sample.Editor, sample.Configuration))
        );
    }

    [OneTimeTearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public void Site_WhenStarted_HasEveryStockEditor()
    {
        var wanted = typeof(Constants.PropertyEditors.Aliases)
            .GetFields()
            .Select(field => (string)field.GetValue(null)!)
            .Except([
                "Umbraco.Grid",
                "Umbraco.NestedContent",
                "Umbraco.MultipleMediaPicker",
                "Umbraco.RelatedLinks",
                "Umbraco.PickerRelations",
                "Umbraco.TextboxMultiple",
                "Umbraco.Date",
            ]);
        var editors = _site.Get<PropertyEditorCollection>();

        Assert.That(wanted.Where(alias => !editors.TryGet(alias, out _)), Is.Empty);
        foreach (var editor in editors)
        {
            Assert.That(editor.GetValueEditor(), Is.Not.Null, editor.Alias);
            Assert.That(editor.GetConfigurationEditor(), Is.Not.Null, editor.Alias);
        }
    }

    [Test]
    public async Task Document_WhenItHasEveryEditor_IsPublishedAndDelivered()
    {
        var created = await _types.CreateAsync(Samples().Select(sample => (sample.Alias, sample.Sent)));
        Assert.That(created.Status, Is.EqualTo(ContentEditingOperationStatus.Success));
        Assert.That(
            created.Result.ValidationResult.ValidationErrors.Select(error =>
                $"{error.Alias}{error.JsonPath}: {string.Join(' ', error.ErrorMessages)}"
            ),
            Is.Empty
        );
        var key = created.Result.Content!.Key;
        await _types.PublishAsync(key);

        using var context = _site.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        var page = _site.Get<IPublishedContentCache>().GetById(preview: false, key)!;

        Assert.Multiple(() =>
        {
            foreach (var sample in Samples())
            {
                Assert.That(
                    created.Result.Content!.GetValue(sample.Alias)?.ToString(),
                    sample.Stored,
                    $"{sample.Editor} stores"
                );
                Assert.That(
                    () => page.GetProperty(sample.Alias)!.GetValue(),
                    Throws.Nothing,
                    $"{sample.Editor} gives a value"
                );
                Assert.That(
                    () => Delivered(page, sample.Alias),
                    Is.EqualTo(JsonNode.Parse(sample.Delivered)?.ToJsonString()),
                    $"{sample.Editor} delivers"
                );
            }
        });
    }

    [Test]
    public async Task Document_WhenValueInsideABlockIsWrong_IsReportedWithItsPath()
    {
        var sent = Blocks("Umbraco.BlockList")
            .Replace("\"hi\"", "\"much too long for a quote\"", StringComparison.Ordinal);

        var created = await _types.CreateAsync([("blockList", sent)]);

        Assert.That(
            created.Result.ValidationResult.ValidationErrors.Select(error => (error.Alias, error.JsonPath)),
            Is.EqualTo(
                new[]
                {
                    (
                        "blockList",
                        $".contentData[?(@.key == '{Block}')].values[?(@.alias == 'text' && @.culture == null && @.segment == null)].value"
                    ),
                }
            )
        );
    }

    private string? Delivered(IPublishedContent page, string alias)
    {
        var value = page.GetProperty(alias)!.GetDeliveryApiValue(expanding: false);

        return JsonNode.Parse(_site.Get<IJsonSerializer>().Serialize(value))?.ToJsonString();
    }

    private string Blocks(string editor) =>
        $$$"""{"layout":{"{{{editor}}}":[{"contentKey":"{{{Block}}}"}]},"contentData":[{"key":"{{{Block}}}","contentTypeKey":"{{{_types.Element!.Key}}}","values":[{"alias":"text","value":"hi"}]}],"settingsData":[],"expose":[{"contentKey":"{{{Block}}}"}]}""";

    private sealed record Sample(
        string Alias,
        string Editor,
        string Configuration,
        string Sent,
        NUnit.Framework.Constraints.IConstraint Stored,
        string Delivered
    );

    private IEnumerable<Sample> Samples()
    {
        var allowed = $$$"""{"blocks":[{"contentElementTypeKey":"{{{_types.Element!.Key}}}","allowAtRoot":true}]}""";
        var item =
            $$$"""{"content":{"contentType":"quote","id":"{{{Block}}}","name":"","properties":{"text":"hi"}},"settings":null}""";
        yield return new("textBox", "Umbraco.TextBox", "{}", "\"a\"", Is.EqualTo("a"), "\"a\"");
        yield return new("textArea", "Umbraco.TextArea", "{}", "\"a\\nb\"", Is.EqualTo("a\nb"), "\"a\\nb\"");
        yield return new("toggle", "Umbraco.TrueFalse", "{}", "true", Is.EqualTo("1"), "true");
        yield return new(
            "dropDown",
            "Umbraco.DropDown.Flexible",
            "{\"items\":[\"a\",\"b\"],\"multiple\":false}",
            "[\"b\"]",
            Is.EqualTo("[\"b\"]"),
            "\"b\""
        );
        yield return new(
            "checks",
            "Umbraco.CheckBoxList",
            "{\"items\":[\"a\",\"b\"]}",
            "[\"a\",\"b\"]",
            Is.EqualTo("[\"a\",\"b\"]"),
            "[\"a\",\"b\"]"
        );
        yield return new("radio", "Umbraco.RadioButtonList", "{\"items\":[\"a\"]}", "\"a\"", Is.EqualTo("a"), "\"a\"");
        yield return new(
            "lines",
            "Umbraco.MultipleTextstring",
            "{\"min\":0,\"max\":0}",
            "[\"a\",\"b\"]",
            Is.EqualTo("a\nb"),
            "[\"a\",\"b\"]"
        );
        yield return new(
            "slider",
            "Umbraco.Slider",
            "{\"minVal\":0,\"maxVal\":10,\"step\":1,\"enableRange\":true}",
            "{\"from\":2,\"to\":8}",
            Is.EqualTo("2,8"),
            "{\"minimum\":2,\"maximum\":8}"
        );
        yield return new(
            "tags",
            "Umbraco.Tags",
            "{\"group\":\"default\",\"storageType\":\"Json\"}",
            "[\"a\"]",
            Is.EqualTo("[\"a\"]"),
            "[\"a\"]"
        );
        yield return new(
            "dateTime",
            "Umbraco.DateTime",
            "{}",
            "\"2025-03-04T10:20:30\"",
            Does.Contain("2025"),
            "\"2025-03-04T10:20:30\""
        );
        yield return new(
            "zoned",
            "Umbraco.DateTimeWithTimeZone",
            "{}",
            "{\"date\":\"2025-03-04T10:20:30+02:00\",\"timeZone\":\"Africa/Cairo\"}",
            Is.EqualTo("{\"date\":\"2025-03-04T10:20:30+02:00\",\"timeZone\":\"Africa/Cairo\"}"),
            "\"2025-03-04T10:20:30+02:00\""
        );
        yield return new(
            "unspecified",
            "Umbraco.DateTimeUnspecified",
            "{}",
            "{\"date\":\"2025-03-04T10:20:30\"}",
            Does.StartWith("{\"date\":\"2025-03-04T10:20:30"),
            "\"2025-03-04T10:20:30\""
        );
        yield return new(
            "day",
            "Umbraco.DateOnly",
            "{}",
            "{\"date\":\"2025-03-04\"}",
            Does.StartWith("{\"date\":\"2025-03-04T00"),
            "\"2025-03-04\""
        );
        yield return new(
            "time",
            "Umbraco.TimeOnly",
            "{}",
            "{\"date\":\"10:20:30\"}",
            Does.StartWith("{\"date\":\"0001-01-01T10"),
            "\"10:20:30\""
        );
        yield return new("email", "Umbraco.EmailAddress", "{}", "\"a@b.org\"", Is.EqualTo("a@b.org"), "\"a@b.org\"");
        yield return new(
            "color",
            "Umbraco.ColorPicker",
            "{\"items\":[{\"value\":\"ff0000\",\"label\":\"Red\"}],\"useLabel\":true}",
            "{\"label\":\"Red\",\"value\":\"#ff0000\"}",
            Is.EqualTo("{\"label\":\"Red\",\"value\":\"#ff0000\"}"),
            "{\"value\":\"#ff0000\",\"label\":\"Red\"}"
        );
        yield return new("decimal", "Umbraco.Decimal", "{}", "1.5", Is.EqualTo("1.5"), "1.5");
        yield return new("integer", "Umbraco.Integer", "{}", "7", Is.EqualTo("7"), "7");
        yield return new(
            "links",
            "Umbraco.MultiUrlPicker",
            "{}",
            "[{\"name\":\"Web\",\"type\":\"external\",\"url\":\"https://example.org\",\"queryString\":\"?a\"}]",
            Does.Contain("https://example.org"),
            "[{\"url\":\"https://example.org\",\"queryString\":\"?a\",\"title\":\"Web\",\"target\":null,\"destinationId\":null,\"destinationType\":null,\"route\":null,\"linkType\":\"External\",\"culture\":null}]"
        );
        yield return new(
            "richText",
            "Umbraco.RichText",
            allowed,
            $$$"""{"markup":"<p onclick='x()'>Hi</p><umb-rte-block data-content-key=\"{{{Block}}}\"></umb-rte-block>","blocks":{{{Blocks("Umbraco.RichText")}}}}""",
            Does.Not.Contain("onclick"),
            $$"""{"markup":"<p>Hi</p><umb-rte-block data-content-id=\"{{Block}}\"></umb-rte-block>","blocks":[{{item}}]}"""
        );
        yield return new("markdown", "Umbraco.MarkdownEditor", "{}", "\"# Hi\"", Is.EqualTo("# Hi"), "\"# Hi\"");
        yield return new(
            "blockList",
            "Umbraco.BlockList",
            allowed,
            Blocks("Umbraco.BlockList"),
            Does.Contain("\"Layout\":{\"Umbraco.BlockList\""),
            $$"""{"items":[{{item}}]}"""
        );
        yield return new(
            "singleBlock",
            "Umbraco.SingleBlock",
            allowed,
            Blocks("Umbraco.SingleBlock"),
            Does.Contain("\"Umbraco.SingleBlock\""),
            item
        );
        yield return new(
            "blockGrid",
            "Umbraco.BlockGrid",
            allowed,
            Blocks("Umbraco.BlockGrid"),
            Does.Contain("\"Umbraco.BlockGrid\""),
            $$$"""{"gridColumns":12,"items":[{"rowSpan":1,"columnSpan":12,"areaGridColumns":12,"areas":[],"content":{"contentType":"quote","id":"{{{Block}}}","name":"","properties":{"text":"hi"}},"settings":null}]}"""
        );
        yield return new("media", "Umbraco.MediaPicker3", "{}", "[]", Is.Null, "[]");
        yield return new("nodes", "Umbraco.MultiNodeTreePicker", "{}", "[]", Is.Null, "[]");
        yield return new("upload", "Umbraco.UploadField", "{}", "null", Is.Null, "\"\"");
        yield return new("cropper", "Umbraco.ImageCropper", "{}", "null", Is.Null, "null");
    }

    /// <summary>What a request without expand and fields gets; outside a request Umbraco delivers no properties.</summary>
    private sealed class AllProperties : IOutputExpansionStrategyAccessor, IOutputExpansionStrategy
    {
        public bool TryGetValue([NotNullWhen(true)] out IOutputExpansionStrategy? outputExpansionStrategy)
        {
            outputExpansionStrategy = this;

            return true;
        }

        public IDictionary<string, object?> MapElementProperties(IPublishedElement element) =>
            element.Properties.ToDictionary(
                property => property.Alias,
                property => property.GetDeliveryApiValue(expanding: false)
            );

        public IDictionary<string, object?> MapContentProperties(IPublishedContent content) =>
            MapElementProperties(content);

        public IDictionary<string, object?> MapMediaProperties(
            IPublishedContent media,
            bool skipUmbracoProperties = true
        ) => MapElementProperties(media);
    }
}
