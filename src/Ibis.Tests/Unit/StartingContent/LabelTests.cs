using System.Text.RegularExpressions;
using Ibis.Core.StartingContent.Dictionary;

namespace Ibis.Tests.Unit.StartingContent;

public sealed partial class LabelTests
{
    [Test]
    public void LabelsInTheSchema_HaveText_InEnglishAndFrench()
    {
        var items = SchemaFiles.Of("Dictionary").ToDictionary(item => item.Attribute("Alias")!.Value);

        var untold = SchemaFiles
            .Of("ContentTypes")
            .Concat(SchemaFiles.Of("MediaTypes").Where(type => type.Attribute("Alias")?.Value == "Image"))
            .SelectMany(type => type.Descendants())
            .Where(element =>
                element.Name.LocalName is "Name" or "Caption" or "Description" or "ValidationRegExpMessage"
            )
            .SelectMany(element => Word().Matches(element.Value).Select(word => word.Groups[1].Value))
            .Distinct()
            .Where(key =>
                !items.TryGetValue(key, out var item)
                || item.Descendants("Translation")
                    .Where(text => text.Value.Length > 0)
                    .Select(text => text.Attribute("Language")?.Value)
                    .Except(["en", "fr"])
                    .Any()
                || item.Descendants("Translation").Count() < 2
            );

        Assert.That(untold, Is.Empty);
    }

    [Test]
    public void FieldsOfDocumentTypes_AreNamed_ByTheDictionary() =>
        Assert.That(
            SchemaFiles
                .Of("ContentTypes")
                .SelectMany(type => type.Descendants("GenericProperty"))
                .SelectMany(field => new[] { field.Element("Name")?.Value, field.Element("Description")?.Value }),
            Has.All.Match(@"^(#\w+|\{#\w+\})$")
        );

    [Test]
    public void Labels_ThatAreUsedTwice_SayTheSame() => Assert.That(Labels.All(), Is.Not.Empty);

    [GeneratedRegex(@"#(\w+)")]
    private static partial Regex Word();
}
