using Ibis.Umbraco.DocumentTexts;

namespace Ibis.Tests.Unit.DocumentTexts;

public sealed class PlainTextTests
{
    [TestCase("one  \t two\r\n\r\nthree\f", ExpectedResult = "one two\nthree")]
    [TestCase("a\0b\u0007c\uFFFDd", ExpectedResult = "a b cd")]
    [TestCase("o\uFB03ce", ExpectedResult = "office")]
    [TestCase("\uFEE3\uFEEC\uFE8E\uFE9F\uFEAE", ExpectedResult = "مهاجر")]
    public string Text_LosesItsLayout_AndKeepsItsWords(string text) => PlainText.Of(text);

    [TestCase("Migrants, migrants & cities!", ExpectedResult = new[] { "migrants", "cities" })]
    [TestCase("移民 2026", ExpectedResult = new[] { "移", "民", "2026" })]
    [TestCase("हिन्दी", ExpectedResult = new[] { "हिन्दी" })]
    [TestCase("… –", ExpectedResult = new string[0])]
    public string[] Words_AreThoseThatPeopleType(string text) => PlainText.Words(text);

    [Test]
    public void Query_QuotesNothingButWords()
    {
        Assert.That(PlainText.Query(["O'Neill:*", "|"]), Is.EqualTo("'o':* & 'neill':*"));
        Assert.That(PlainText.Query(["'", "!"]), Is.Null);
    }

    [Test]
    public void Words_OfAFileMadeOfThem_StayWithinWhatTheDatabaseTakes()
    {
        var text = string.Join(' ', Enumerable.Range(0, 400_000).Select(number => $"word{number}"));

        Assert.That(PlainText.Words(text).Sum(word => word.Length), Is.LessThan(1024 * 1024));
    }
}
