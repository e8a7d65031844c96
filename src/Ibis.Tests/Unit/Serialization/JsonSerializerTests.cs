using System.Text.Json.Nodes;
using Ibis.Umbraco.Serialization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Tests.Unit.Serialization;

internal sealed class JsonSerializerTests
{
    private static readonly ValueJsonSerializer Values = new(new BasicLatinEncoderFactory());
    private static readonly ConfigurationJsonSerializer Configurations = new(new BasicLatinEncoderFactory());

    [TestCase("1", 1)]
    [TestCase("1.5", 1.5)]
    [TestCase("true", true)]
    [TestCase("\"2024-01-01\"", "2024-01-01")]
    [TestCase("null", null)]
    public void Object_WhenSimple_BecomesItsNaturalType(string json, object? expected)
    {
        Assert.That(Values.Deserialize<object>(json), Is.EqualTo(expected));
    }

    [Test]
    public void Object_WhenArrayOfOneType_BecomesTypedList()
    {
        Assert.That(
            Values.Deserialize<object>("[\"a\",\"b\"]"),
            Is.TypeOf<List<string>>().And.EqualTo(new[] { "a", "b" })
        );
        Assert.That(Values.Deserialize<object>("[{\"a\":1}]"), Is.TypeOf<JsonArray>());
        Assert.That(Values.Deserialize<object>("[1,\"a\",null]"), Is.EqualTo(new object?[] { 1, "a", null }));
    }

    [TestCase("{\"items\":[],\"label\":null,\"nested\":{\"a\":[1,2.5,\"x\"]}}")]
    [TestCase("{\"when\":\"2024-01-01T10:00:00\"}")]
    public void Configuration_WhenReadAndWritten_StaysTheSame(string json)
    {
        var dictionary = Configurations.Deserialize<Dictionary<string, object>>(json);

        Assert.That(Configurations.Serialize(dictionary), Is.EqualTo(json));
    }

    [Test]
    public void Udi_WhenReadAndWritten_StaysTheSame()
    {
        var udi = Udi.Create(Constants.UdiEntityType.Document, Guid.Parse("11111111-2222-3333-4444-555555555555"));

        var json = Values.Serialize(udi);

        Assert.That(json, Is.EqualTo("\"umb://document/11111111222233334444555555555555\""));
        Assert.That(Values.Deserialize<GuidUdi>(json), Is.EqualTo(udi));
    }

    [Test]
    public void Configuration_WhenOldSpelling_IsStillRead()
    {
        var slider = Configurations.Deserialize<SliderConfiguration>(
            "{\"EnableRange\":\"1\",\"minVal\":\"\",\"maxVal\":\"9.5\",\"step\":2}"
        );

        Assert.That(slider, Is.Not.Null);
        Assert.That(slider!.EnableRange, Is.True);
        Assert.That(slider.MinimumValue, Is.Zero);
        Assert.That(slider.MaximumValue, Is.EqualTo(9.5m));
        Assert.That(slider.Step, Is.EqualTo(2m));
    }

    [Test]
    public void Configuration_WhenEnumHasName_IsWrittenByName()
    {
        Assert.That(
            Configurations.Serialize(new TagConfiguration { Delimiter = ',' }),
            Does.Contain("\"storageType\":\"Json\"").And.Contain("\"group\":\"default\"")
        );
    }

    [Test]
    public void BlockValue_WhenWritten_HasUmbracosShape()
    {
        var key = Guid.Parse("11111111-2222-3333-4444-555555555555");
        var type = Guid.Parse("99999999-2222-3333-4444-555555555555");
        var value = new BlockListValue([new BlockListLayoutItem(key)])
        {
            ContentData =
            [
                new BlockItemData(key, type, "quote")
                {
                    Values = [new BlockPropertyValue { Alias = "text", Value = "hi" }],
                },
            ],
            Expose = [new BlockItemVariation(key, "en", null)],
        };

        var json = Values.Serialize(value);

        Assert.That(
            json,
            Is.EqualTo(
                $$$"""
                {"contentData":[{"contentTypeKey":"{{{type}}}","key":"{{{key}}}","values":[{"editorAlias":null,"culture":null,"segment":null,"alias":"text","value":"hi"}]}],"settingsData":[],"expose":[{"contentKey":"{{{key}}}","culture":"en","segment":null}],"Layout":{"Umbraco.BlockList":[{"contentKey":"{{{key}}}","settingsKey":null}]}}
                """
            )
        );
        Assert.That(Values.Serialize(Values.Deserialize<BlockListValue>(json)), Is.EqualTo(json));
    }

    [Test]
    public void BlockValue_WhenWrittenBeforeKeys_IsRead()
    {
        const string json = """
            {"layout":{"Umbraco.BlockGrid":[{"contentUdi":"umb://element/00000000000000000000000000000001"}],
             "Umbraco.BlockList":[{"contentUdi":"umb://element/11111111222233334444555555555555"}]},
             "contentData":[{"contentTypeKey":"99999999-2222-3333-4444-555555555555",
              "udi":"umb://element/11111111222233334444555555555555","text":"hi","values":"own"}],"settingsData":[]}
            """;

        var converted = new BlockListEditorDataConverter(Values).Deserialize(json);

        Assert.That(
            converted.BlockValue.GetLayouts()!.Single().ContentKey,
            Is.EqualTo(Guid.Parse("11111111222233334444555555555555"))
        );
        Assert.That(
            converted.BlockValue.ContentData.Single().Values.Select(value => (value.Alias, value.Value)),
            Is.EquivalentTo(new (string, object?)[] { ("text", "hi"), ("values", "own") })
        );
        Assert.That(
            converted.BlockValue.Expose.Single().ContentKey,
            Is.EqualTo(converted.BlockValue.ContentData[0].Key)
        );
    }

    [TestCase("not json")]
    [TestCase("")]
    public void TryDeserialize_WhenNotJson_IsFalse(string text)
    {
        Assert.That(Values.TryDeserialize<BlockListValue>(text, out _), Is.False);
    }

    [Test]
    public void Tags_WhenListOfRecords_KeepCamelCase()
    {
        Assert.That(
            Values.Serialize(new { Name = "é", Type = LinkType.Content }),
            Is.EqualTo("{\"name\":\"\\u00E9\",\"type\":\"Content\"}")
        );
    }
}
