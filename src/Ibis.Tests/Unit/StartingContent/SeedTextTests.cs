using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ibis.Core.StartingContent.Content;

namespace Ibis.Tests.Unit.StartingContent;

public sealed partial class SeedTextTests
{
    // Vocabularies and places have words of ours, or of the standards they come from.
    private static readonly string[] OwnWords = ["term", "vocabulary", "place", "settings"];

    // How the site names a document is ours to say, and what editors have still to do; everything else that reads as text is the document's own.
    private static readonly string[] NotQuoted = ["sourceName", "source", "noteForEditors"];

    private static IEnumerable<TestCaseData> Nodes() =>
        StartingNodes
            .All()
            .Where(node => !OwnWords.Contains(node.Type))
            .Select(node => new TestCaseData(node).SetName($"{{m}}({node.Id})"));

    [TestCaseSource(nameof(Nodes))]
    public void EnglishText_HoldsOnly_SentencesOfItsSeeds(object content)
    {
        var node = (NodeDefinition)content;
        var seeds = node.Seeds.Select(SeedDocuments.TextOrIgnore).ToArray();

        var invented = Texts(node)
            .SelectMany(text => SentenceEnd().Split(text))
            .Select(sentence => SeedDocuments.Normalised(sentence).Trim('.', '?', '!', ' '))
            .Where(sentence =>
                sentence.Length > 0 && !seeds.Any(seed => seed.Contains(sentence, StringComparison.Ordinal))
            );

        Assert.That(invented, Is.Empty);
    }

    private static IEnumerable<string> Texts(NodeDefinition node) =>
        node.Values.Where(value => !NotQuoted.Contains(value.Key)).SelectMany(value => English(value.Value));

    private static IEnumerable<string> English(JsonNode? value) =>
        value switch
        {
            JsonObject variants when variants.ContainsKey("en") => Strings(variants["en"]),
            JsonValue text when text.TryGetValue<string>(out var words) && !Day().IsMatch(words) => [words],
            _ => [],
        };

    private static IEnumerable<string> Strings(JsonNode? value) =>
        value switch
        {
            JsonValue text => [text.GetValue<string>()],
            JsonArray { Count: > 1 } lines => lines.SelectMany(Strings),
            _ => [],
        };

    [GeneratedRegex(@"</?(?:p|li|h2|ul|ol)>|\n|(?<=[.?!])\s+(?=[A-Z])")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}$")]
    private static partial Regex Day();
}
