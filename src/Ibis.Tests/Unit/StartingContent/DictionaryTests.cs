using System.Text.RegularExpressions;
using Ibis.Core.StartingContent;
using Ibis.Core.StartingContent.Languages;

namespace Ibis.Tests.Unit.StartingContent;

public sealed partial class DictionaryTests
{
    private static readonly string[] Languages =
    [
        .. StartingData.One<LanguageDefinition[]>("languages.json").Select(language => language.IsoCode),
    ];

    private static IEnumerable<TestCaseData> Items() =>
        StartingData
            .All<Dictionary<string, Dictionary<string, string>>>("dictionary")
            .SelectMany(group =>
                group.Value.Select(item => new TestCaseData(item.Value).SetName($"{{m}}({group.Name}.{item.Key})"))
            );

    [TestCaseSource(nameof(Items))]
    public void DictionaryItem_HasText_InEveryLanguage(Dictionary<string, string> texts)
    {
        Assert.That(texts.Keys, Is.EqualTo(Languages));
        Assert.That(texts.Values, Has.All.Not.Empty);
    }

    [TestCaseSource(nameof(Items))]
    public void DictionaryItem_KeepsItsPlaceholders_InEveryLanguage(Dictionary<string, string> texts)
    {
        var placeholders = texts.Values.Select(text =>
            string.Join(' ', Placeholder().Matches(text).Select(m => m.Value).Order())
        );

        Assert.That(placeholders.Distinct().ToArray(), Has.Length.EqualTo(1));
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
