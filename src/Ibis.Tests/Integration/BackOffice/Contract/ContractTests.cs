using System.Text.Json;

namespace Ibis.Tests.Integration.BackOffice.Contract;

/// <summary>The reading of the client's own declarations, on which the check of every answer rests.</summary>
internal sealed class ContractTests
{
    private static readonly TypeScriptType Languages = new TypeScriptType.Named("PagedLanguageResponseModel");

    [Test]
    public void Operations_OfTheClient_AreAllRead() =>
        Assert.That(ClientContract.Instance.Operations, Has.Count.GreaterThan(500));

    [TestCase("""{"total":1,"items":[{"isoCode":"en","name":"English","isDefault":true,"isMandatory":false}]}""", null)]
    [TestCase("""{"total":"1","items":[]}""", "$.total: number expected, String found")]
    [TestCase(
        """{"total":1,"items":[{"isoCode":"en","isDefault":true,"isMandatory":false}]}""",
        "$.items[0].name is missing"
    )]
    [TestCase("""{"total":1}""", "$.items is missing")]
    public void Answer_IsHeldAgainstItsDeclaration(string answer, string? problem)
    {
        using var body = JsonDocument.Parse(answer);
        Assert.That(
            ClientContract.Instance.Problems(body.RootElement, Languages),
            problem is null ? Is.Empty : Is.EqualTo([problem])
        );
    }

    [Test]
    public void Reference_IsHeldAgainstTheKindThatItNames()
    {
        using var body = JsonDocument.Parse("""{"$type":"DefaultReferenceResponseModel","type":"x"}""");
        Assert.That(
            ClientContract.Instance.Problems(body.RootElement, new TypeScriptType.Named("IReferenceResponseModel")),
            Has.Some.EqualTo("$.id is missing")
        );
    }
}
