using Ibis.Core.Publishing;

namespace Ibis.Tests.Unit.Publishing;

public sealed class CheckDigitsTests
{
    [TestCase("0-306-40615-2", ExpectedResult = 0)]
    [TestCase("0-306-40615-3", ExpectedResult = 1)]
    [TestCase("0-8044-2957-X", ExpectedResult = 0)]
    [TestCase("978-0-306-40615-7", ExpectedResult = 0)]
    [TestCase("978-0-306-40615-8", ExpectedResult = 1)]
    [TestCase("", ExpectedResult = 0)]
    public int Isbn_WithAWrongLastDigit_IsFound(string isbn) => CheckDigits.WrongIsbns(isbn).Count();

    [TestCase("2049-3630", ExpectedResult = 0)]
    [TestCase("2434-561X", ExpectedResult = 0)]
    [TestCase("2049-3631", ExpectedResult = 1)]
    public int Issn_WithAWrongLastDigit_IsFound(string issn) => CheckDigits.WrongIssns(issn).Count();

    [Test]
    public void Orcids_AreFoundInBlocks_AndOnlyWrongOnesNamed() =>
        Assert.That(
            CheckDigits.WrongOrcids(
                """[{"orcid":"0000-0002-1825-0097"},{"orcid":"0000-0002-1694-233X"},{"orcid":"0000-0002-1825-0098"}]"""
            ),
            Is.EqualTo(new[] { "0000-0002-1825-0098" })
        );
}
