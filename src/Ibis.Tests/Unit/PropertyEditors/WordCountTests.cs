using Ibis.Core.PropertyEditors.WordLimit;
using Ibis.Tests.Integration.PropertyEditors.Ours;

namespace Ibis.Tests.Unit.PropertyEditors;

internal sealed class WordCountTests
{
    [TestCaseSource(nameof(Texts))]
    public void Words_AreThoseOfUnicode(string text, int words) => Assert.That(WordCount.Of(text), Is.EqualTo(words));

    [TestCaseSource(nameof(TextsWithSpaces))]
    public void WithoutALibrary_WordsWithSpacesAreTheSame(string text, int words) =>
        Assert.That(WordCount.WithoutDictionaries(text), Is.EqualTo(words));

    [Test]
    public void WithoutALibrary_EachChineseCharacterIsAWord() =>
        Assert.That(WordCount.WithoutDictionaries("移民融合, yes"), Is.EqualTo(5));

    [Test]
    public void Library_IsThere() => Assert.That(WordCount.HasDictionaries, Is.True);

    [TestCase("<p>one</p><p>two</p>", 2)]
    [TestCase("<p>ha<strong>lf</strong> bold</p>", 2)]
    [TestCase("one<br>two", 2)]
    [TestCase("<ul><li>one</li><li>two&nbsp;three</li></ul>", 3)]
    [TestCase("""<p><a href="/a > b" title='x'>link</a> &lt;b&gt;</p>""", 2)]
    [TestCase("a < b and b > c", 5)]
    public void Markup_IsNoWord(string markup, int words) =>
        Assert.That(WordCount.Of(MarkupText.Of(markup)), Is.EqualTo(words));

    [Test]
    public void Markup_ThatIsHostile_IsReadInTheTimeOfItsLength() =>
        Assert.That(MarkupText.Of(string.Concat(Enumerable.Repeat("<p \"", 50_000))), Is.Not.Empty);

    private static IEnumerable<TestCaseData> Texts() =>
        CountedTexts.All.Select(counted => new TestCaseData(counted.Text, counted.Words));

    private static IEnumerable<TestCaseData> TextsWithSpaces() =>
        Texts().Where(text => !((string)text.Arguments[0]!).Any(one => one is >= '\u4E00' and <= '\u9FFF'));
}
