using System.Xml.Linq;
using Ibis.Core.StartingContent;
using Ibis.Core.StartingContent.Content;
using Ibis.Core.StartingContent.DocumentTypes;

namespace Ibis.Tests.Unit.StartingContent;

public sealed class SchemaFileTests
{
    [TestCaseSource(typeof(AliasTests), nameof(AliasTests.AliasClasses))]
    public void AliasesInCode_AreThose_OfTheSchemaFile(string contentType, string[] aliases)
    {
        var inFile = SchemaFiles
            .DocumentType(contentType)
            .Elements("GenericProperties")
            .Elements("GenericProperty")
            .Select(property => property.Element("Alias")?.Value);

        Assert.That(inFile, Is.EquivalentTo(aliases));
    }

    [Test]
    public void DocumentTypeFiles_AreThose_OfTheDefinitions()
    {
        var defined = StartingData.All<DocumentTypeDefinition>("document-types").Select(type => type.Value.Alias);

        Assert.That(
            SchemaFiles.Of("ContentTypes").Select(type => type.Attribute("Alias")?.Value),
            Is.EquivalentTo(defined)
        );
    }

    [Test]
    public void ContentFiles_HoldTheKeys_OfTheStartingNodes()
    {
        var wanted = StartingNodes.All().Select(node => StableKey.OfContent(node.Id));

        Assert.That(SchemaFiles.Of("Content").Select(Key), Is.SupersetOf(wanted));
    }

    [Test]
    public void DictionaryFiles_HoldText_InEveryLanguage()
    {
        var languages = SchemaFiles.Of("Languages").Select(language => language.Attribute("Alias")?.Value).ToArray();

        var untranslated = SchemaFiles
            .Of("Dictionary")
            .Where(item => item.Attribute("Alias")?.Value.Contains('.', StringComparison.Ordinal) == true)
            .Where(item => item.Descendants("Translation").Count(text => text.Value.Length > 0) != languages.Length)
            .Select(item => item.Attribute("Alias")?.Value);

        Assert.That(languages, Is.EquivalentTo(new[] { "en", "fr", "es", "ar", "ru", "zh-Hans" }));
        Assert.That(untranslated, Is.Empty);
    }

    private static Guid Key(XElement item) => Guid.Parse(item.Attribute("Key")!.Value);
}
