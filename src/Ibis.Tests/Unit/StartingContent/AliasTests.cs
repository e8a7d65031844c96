using System.Reflection;
using Ibis.Core.ContentModel.Practices;
using Ibis.Core.StartingContent;
using Ibis.Core.StartingContent.DocumentTypes;

namespace Ibis.Tests.Unit.StartingContent;

public sealed class AliasTests
{
    private static IEnumerable<TestCaseData> Types() =>
        StartingData
            .All<DocumentTypeDefinition>("document-types")
            .Select(type => new TestCaseData(type.Value).SetName($"{{m}}({type.Value.Alias})"));

    [TestCaseSource(nameof(Types))]
    public void AliasesInCode_AreThose_OfTheDefinition(object definition)
    {
        var type = (DocumentTypeDefinition)definition;
        var aliases = typeof(PracticeAliases)
            .Assembly.GetTypes()
            .Select(Constants)
            .Single(constants => constants.GetValueOrDefault("ContentType") == type.Alias);

        Assert.That(aliases.Where(alias => alias.Key != "ContentType").Select(alias => alias.Value), Is.EquivalentTo(type.Fields.Select(field => field.Alias)));
    }

    private static Dictionary<string, string> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field is { IsLiteral: true } && field.FieldType == typeof(string))
            .ToDictionary(field => field.Name, field => (string)field.GetRawConstantValue()!);
}
