using System.Text.Json.Nodes;
using Ibis.Umbraco.PropertyEditors.Color;
using Ibis.Umbraco.PropertyEditors.Email;
using Ibis.Umbraco.PropertyEditors.Lists;
using Ibis.Umbraco.PropertyEditors.Slider;
using Ibis.Umbraco.PropertyEditors.Tags;
using Ibis.Umbraco.PropertyEditors.Text;
using Ibis.Umbraco.PropertyEditors.TextLines;
using Ibis.Umbraco.PropertyEditors.Toggle;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;

namespace Ibis.Tests.Unit.PropertyEditors;

internal sealed class SimpleEditorTests
{
    private readonly EditorBench _bench = new();

    [Test]
    public void TextBox_WhenTooLong_SaysByHowMuch()
    {
        var limit = _bench.ConfigurationOf<TextBoxEditor>("{\"maxChars\":5}");

        Assert.That(
            _bench.Errors<TextBoxEditor>("123456", limit),
            Is.EqualTo(new[] { "validation/stringLengthExceeded(5,1)" })
        );
        Assert.That(_bench.Errors<TextBoxEditor>("12345", limit), Is.Empty);
    }

    [Test]
    public void TextBox_WhenMandatoryOrPatternBroken_IsRefused()
    {
        Assert.That(
            _bench.Errors<TextBoxEditor>(" ", required: true),
            Is.EqualTo(new[] { "#validation_invalidEmpty" })
        );
        Assert.That(
            _bench.Errors<TextBoxEditor>(null, required: true),
            Is.EqualTo(new[] { "#validation_invalidNull" })
        );
        Assert.That(_bench.Errors<TextBoxEditor>("abc", format: "^[0-9]+$"), Has.Length.EqualTo(1));
    }

    [Test]
    public void TextArea_WhenStored_KeepsLinesAndBraces()
    {
        Assert.That(_bench.FromEditor<TextAreaEditor>("{\"a\"}\r\nb"), Is.EqualTo("{\"a\"}\r\nb"));
        Assert.That(_bench.ToEditor<TextAreaEditor>("{\"a\":1}"), Is.EqualTo("{\"a\":1}"));
    }

    [TestCase(true, 1)]
    [TestCase("1", 1)]
    [TestCase("True", 1)]
    [TestCase(false, 0)]
    [TestCase(null, 0)]
    public void Toggle_WhenStored_IsOneOrZero(object? value, int stored)
    {
        Assert.That(_bench.FromEditor<ToggleEditor>(value), Is.EqualTo(stored));
        Assert.That(_bench.ToEditor<ToggleEditor>(stored), Is.EqualTo(stored == 1));
    }

    [Test]
    public void Toggle_WhenMandatory_MustBeOn()
    {
        Assert.That(
            _bench.Errors<ToggleEditor>(false, required: true),
            Is.EqualTo(new[] { "#validation_invalidEmpty" })
        );
        Assert.That(_bench.Errors<ToggleEditor>(true, required: true), Is.Empty);
    }

    [Test]
    public void CheckBoxList_WhenStored_IsJsonArrayAndComesBack()
    {
        var stored = _bench.FromEditor<CheckBoxListEditor>(new JsonArray("a", "ü"));

        Assert.That(stored, Is.EqualTo("[\"a\",\"\\u00FC\"]"));
        Assert.That(_bench.ToEditor<CheckBoxListEditor>(stored), Is.EqualTo(new[] { "a", "ü" }));
        Assert.That(_bench.FromEditor<CheckBoxListEditor>(new List<string>()), Is.Null);
        var converter = _bench.Make<CheckboxListValueConverter>();
        Assert.That(
            EditorBench.Convert(converter, EditorBench.PropertyType("Umbraco.CheckBoxList"), stored),
            Is.EqualTo(new[] { "a", "ü" })
        );
    }

    [Test]
    public void DropDown_WhenItemIsNotListed_IsRefused()
    {
        var list = _bench.ConfigurationOf<DropDownEditor>("{\"items\":[\"a\",\"b\"],\"multiple\":true}");

        Assert.That(
            _bench.Errors<DropDownEditor>(new List<string> { "c" }, list),
            Is.EqualTo(new[] { "validation/notOneOfOptions(c)" })
        );
        Assert.That(_bench.Errors<DropDownEditor>(new List<string> { "a" }, list), Is.Empty);
        Assert.That(
            _bench.Errors<DropDownEditor>(new List<object>(), list, required: true),
            Is.EqualTo(new[] { "#validation_invalidEmpty" })
        );
    }

    [Test]
    public void RadioButtonList_WhenItemIsNotListed_IsRefused()
    {
        var list = _bench.ConfigurationOf<RadioButtonListEditor>("{\"items\":[\"a\"]}");

        Assert.That(
            _bench.Errors<RadioButtonListEditor>("b", list),
            Is.EqualTo(new[] { "validation/notOneOfOptions(b)" })
        );
        Assert.That(_bench.FromEditor<RadioButtonListEditor>("a", list), Is.EqualTo("a"));
    }

    [Test]
    public void ListConfiguration_WhenItemIsListedTwice_IsRefused()
    {
        var results = _bench
            .Make<CheckBoxListEditor>()
            .GetConfigurationEditor()
            .Validate(
                new Dictionary<string, object>
                {
                    ["items"] = new List<string> { "a", "b", "a" },
                }
            );

        Assert.That(
            results.Select(result => result.ErrorMessage),
            Is.EqualTo(new[] { "The item \"a\" is listed twice. Remove one of the two." })
        );
    }

    [Test]
    public void TextLines_WhenStored_AreOnePerLine()
    {
        var stored = _bench.FromEditor<TextLinesEditor>(new List<string> { "a", "b\nc" });

        Assert.That(stored, Is.EqualTo("a\nb c"));
        Assert.That(_bench.ToEditor<TextLinesEditor>("a\r\nb"), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void TextLines_WhenTooFewOrPatternBroken_AreRefused()
    {
        var limits = new MultipleTextStringConfiguration { Min = 2, Max = 3 };

        Assert.That(
            _bench.Errors<TextLinesEditor>(new List<string> { "a" }, limits),
            Is.EqualTo(new[] { "validation/outOfRangeSingleItemMinimum(2)" })
        );
        Assert.That(
            _bench.Errors<TextLinesEditor>(new List<string> { "a", "b", "c", "d" }, limits),
            Is.EqualTo(new[] { "validation/outOfRangeMultipleItemsMaximum(4,3)" })
        );
        Assert.That(
            _bench.Errors<TextLinesEditor>(new List<string> { "1", "b" }, limits, format: "^[0-9]$"),
            Has.Length.EqualTo(1)
        );
    }

    [TestCase("{\"from\":1.5,\"to\":1.5}", "1.5")]
    [TestCase("{\"from\":1,\"to\":4}", "1,4")]
    public void Slider_WhenStored_IsOneNumberOrTwo(string value, string stored)
    {
        Assert.That(_bench.FromEditor<SliderEditor>(JsonNode.Parse(value)), Is.EqualTo(stored));
        Assert.That(_bench.Json.Serialize(_bench.ToEditor<SliderEditor>(stored)), Is.EqualTo(value));
    }

    [TestCase("{\"from\":1,\"to\":4}", false, "validation/unexpectedRange(1,4)")]
    [TestCase("{\"from\":4,\"to\":1}", true, "validation/invalidRange(4,1)")]
    [TestCase("{\"from\":-2,\"to\":4}", true, "validation/outOfRangeMinimum(-2,0)")]
    [TestCase("{\"from\":0,\"to\":12}", true, "validation/outOfRangeMaximum(12,10)")]
    [TestCase("{\"from\":1.5,\"to\":4}", true, "validation/invalidStep(1.5,1,0)")]
    [TestCase("{\"from\":1,\"to\":2}", true, "validation/minimumRange(1,2,2)")]
    public void Slider_WhenOutOfBounds_SaysWhy(string value, bool range, string message)
    {
        var bounds = new SliderConfiguration
        {
            EnableRange = range,
            MaximumValue = 10,
            Step = 1,
            MinimumRange = 2,
        };

        Assert.That(_bench.Errors<SliderEditor>(JsonNode.Parse(value), bounds), Is.EqualTo(new[] { message }));
    }

    [Test]
    public void Tags_WhenStored_FollowTheConfiguredStorage()
    {
        var json = new TagConfiguration { Group = "topics" };
        var csv = new TagConfiguration { StorageType = TagsStorageType.Csv };

        Assert.That(
            _bench.FromEditor<TagsEditor>(new List<string> { "a", "b", "a" }, json),
            Is.EqualTo("[\"a\",\"b\"]")
        );
        Assert.That(_bench.FromEditor<TagsEditor>(new List<string> { "a", "b" }, csv), Is.EqualTo("a,b"));
        Assert.That(_bench.ToEditor<TagsEditor>("a,b"), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void Tags_WhenAskedFor_CarryGroupAndLanguage()
    {
        var editor = (IDataValueTags)_bench.Make<TagsEditor>().GetValueEditor();

        var tags = editor.GetTags("[\"a\"]", new TagConfiguration { Group = "topics" }, 7).ToArray();

        Assert.That(
            tags.Select(tag => (tag.Text, tag.Group, tag.LanguageId)),
            Is.EqualTo(new[] { ("a", "topics", (int?)7) })
        );
    }

    [Test]
    public void EmailAddress_WhenNotOne_IsRefused()
    {
        Assert.That(
            _bench.Errors<EmailAddressEditor>("nobody"),
            Is.EqualTo(new[] { "validation/invalidEmail(nobody)" })
        );
        Assert.That(_bench.Errors<EmailAddressEditor>("a@b.org"), Is.Empty);
    }

    [Test]
    public void ColorPicker_WhenStored_KeepsLabelAndChecksPalette()
    {
        var palette = _bench.ConfigurationOf<ColorPickerEditor>(
            "{\"items\":[{\"value\":\"ff0000\",\"label\":\"Red\"}],\"useLabel\":true}"
        );
        var red = JsonNode.Parse("{\"label\":\"Red\",\"value\":\"#ff0000\"}");

        Assert.That(
            _bench.FromEditor<ColorPickerEditor>(red, palette),
            Is.EqualTo("{\"label\":\"Red\",\"value\":\"#ff0000\"}")
        );
        Assert.That(_bench.Errors<ColorPickerEditor>(red, palette), Is.Empty);
        Assert.That(
            _bench.Errors<ColorPickerEditor>(JsonNode.Parse("{\"value\":\"00ff00\"}"), palette),
            Is.EqualTo(new[] { "validation/invalidColor(00ff00)" })
        );
    }
}
