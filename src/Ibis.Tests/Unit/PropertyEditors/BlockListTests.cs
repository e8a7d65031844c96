using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Ibis.Umbraco.PropertyEditors.Blocks.List;
using Moq;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;

namespace Ibis.Tests.Unit.PropertyEditors;

internal sealed class BlockListTests
{
    private const string Block = "a1111111-2222-3333-4444-555555555555";
    private const string Other = "b1111111-2222-3333-4444-555555555555";
    private static readonly BlockListConfiguration Configuration = new()
    {
        Blocks = [new() { ContentElementTypeKey = BlockBench.Quote }],
    };

    private readonly EditorBench _bench = new BlockBench().Bench;

    [Test]
    public void BlockList_WhenStored_MapsEveryValueAndComesBack()
    {
        var sent = Value(
            $$"""{"alias":"text","value":"hi"},{"alias":"page","value":[{"type":"document","unique":"{{Other}}"}]},{"alias":"gone","value":1}"""
        );

        var stored = (string)_bench.FromEditor<BlockListEditor>(JsonNode.Parse(sent), Configuration)!;

        var values = JsonNode.Parse(stored)!["contentData"]![0]!["values"]!.AsArray();
        Assert.That(
            values.Select(value => (string?)value!["value"]),
            Is.EqualTo(new[] { "hi", $"umb://document/{Guid.Parse(Other):N}" })
        );
        Assert.That(
            values.Select(value => (string?)value!["editorAlias"]),
            Is.EqualTo(new[] { "Umbraco.TextBox", "Umbraco.MultiNodeTreePicker" })
        );
        var back = _bench.AsJson(_bench.ToEditor<BlockListEditor>(stored, Configuration))!;
        Assert.That((string?)back["contentData"]![0]!["values"]![1]!["value"]![0]!["unique"], Is.EqualTo(Other));
    }

    [Test]
    public void BlockList_WhenBlockIsNotInTheLayout_ForgetsIt()
    {
        var sent = Value("""{"alias":"text","value":"hi"}""")
            .Replace($"[{{\"contentKey\":\"{Block}\"}}]", "[]", StringComparison.Ordinal);

        Assert.That(_bench.FromEditor<BlockListEditor>(JsonNode.Parse(sent), Configuration), Is.Null);
        Assert.That(_bench.FromEditor<BlockListEditor>(null, Configuration), Is.Null);
    }

    [Test]
    public void BlockList_WhenAskedForReferencesAndTags_LooksInside()
    {
        var stored = Value(
            $$"""{"alias":"page","value":"umb://document/{{Guid.Parse(Other):N}}"},{"alias":"tags","value":"[\"a\"]"}"""
        );
        var editor = _bench.Make<BlockListEditor>().GetValueEditor(Configuration);

        Assert.That(
            ((IDataValueReference)editor).GetReferences(stored).Select(one => one.Udi.ToString()),
            Is.EqualTo(new[] { $"umb://document/{Guid.Parse(Other):N}" })
        );
        Assert.That(
            ((IDataValueTags)editor).GetTags(stored, Configuration, null).Select(tag => tag.Text),
            Is.EqualTo(new[] { "a" })
        );
    }

    [Test]
    public void BlockList_WhenNestedValueIsWrong_NamesItsPath()
    {
        var inner = Value("""{"alias":"text","value":"much too long"}""", Other);
        var sent = Value($$$"""{"alias":"tags","value":null},{"alias":"inner","value":{{{inner}}}}""");

        Assert.That(
            Errors(sent),
            Is.EquivalentTo(
                new[]
                {
                    (
                        $"{Place(Block)}.values[?(@.alias == 'text' && @.culture == null && @.segment == null)].value",
                        "#validation_invalidNull"
                    ),
                    (
                        $"{Place(Block)}.values[?(@.alias == 'inner' && @.culture == null && @.segment == null)].value{Place(Other)}.values[?(@.alias == 'text' && @.culture == null && @.segment == null)].value",
                        "validation/stringLengthExceeded(5,8)"
                    ),
                }
            )
        );
    }

    [Test]
    public void BlockList_WhenNotExposed_IsNotValidated()
    {
        var sent = Value("""{"alias":"text","value":"much too long"}""")
            .Replace($"\"expose\":[{{\"contentKey\":\"{Block}\"}}]", "\"expose\":[]", StringComparison.Ordinal);

        Assert.That(Errors(sent), Is.Empty);
    }

    [Test]
    public void BlockList_WhenTooFew_SaysHowMany()
    {
        var limits = new BlockListConfiguration { ValidationLimit = new() { Min = 3 } };

        Assert.That(
            _bench.Errors<BlockListEditor>(JsonNode.Parse(Value("""{"alias":"text","value":"hi"}""")), limits),
            Does.Contain("validation/entriesShort(3,2)")
        );
        Assert.That(
            _bench.Errors<BlockListEditor>("{}", required: true),
            Is.EqualTo(new[] { "#validation_invalidEmpty" })
        );
    }

    [Test]
    public void BlockList_WhenDelivered_GivesItems()
    {
        var type = EditorBench.PropertyType("Umbraco.BlockList", Configuration);
        var stored = Value("""{"alias":"text","value":"hi"}""");

        var delivered = (ApiBlockListModel)EditorBench.Deliver(_bench.Make<BlockListConverter>(), type, stored)!;
        var model = (BlockListModel)EditorBench.Convert(_bench.Make<BlockListConverter>(), type, stored)!;

        Assert.That(delivered.Items.Single().Content.ContentType, Is.EqualTo("quote"));
        Assert.That(delivered.Items.Single().Content.Id, Is.EqualTo(Guid.Parse(Block)));
        Assert.That(delivered.Items.Single().Content.Properties["text"], Is.EqualTo("hi"));
        Assert.That(model.Single().Content.GetProperty("text")!.GetValue(), Is.EqualTo("hi"));
        var hidden = stored.Replace(
            $"\"expose\":[{{\"contentKey\":\"{Block}\"}}]",
            "\"expose\":[]",
            StringComparison.Ordinal
        );
        Assert.That((BlockListModel)EditorBench.Convert(_bench.Make<BlockListConverter>(), type, hidden)!, Is.Empty);
        Assert.That((BlockListModel)EditorBench.Convert(_bench.Make<BlockListConverter>(), type, null)!, Is.Empty);
    }

    private static string Value(string values, string key = Block) =>
        $$$"""{"layout":{"Umbraco.BlockList":[{"contentKey":"{{{key}}}"}]},"contentData":[{"key":"{{{key}}}","contentTypeKey":"{{{BlockBench.Quote}}}","values":[{{{values}}}]}],"settingsData":[],"expose":[{"contentKey":"{{{key}}}"}]}""";

    private IEnumerable<(string, string)> Errors(string sent) =>
        _bench
            .Make<BlockListEditor>()
            .GetValueEditor(Configuration)
            .Validate(JsonNode.Parse(sent), required: false, format: null, EditorBench.Context)
            .SelectMany(result => Flat(result, string.Empty));

    private static IEnumerable<(string, string)> Flat(ValidationResult result, string path)
    {
        path += result is IJsonPathValidationResult at ? $".{at.JsonPath}" : string.Empty;

        return result is INestedValidationResults nested
            ? nested.ValidationResults.SelectMany(child => Flat(child, path))
            : [(path, result.ErrorMessage ?? string.Empty)];
    }

    private static string Place(string key) => $".contentData[?(@.key == '{key}')]";
}
