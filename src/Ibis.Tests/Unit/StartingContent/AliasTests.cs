using System.Reflection;
using Ibis.Core.ContentModel.Practices;
using Ibis.Core.StartingContent;
using Ibis.Core.StartingContent.DocumentTypes;

namespace Ibis.Tests.Unit.StartingContent;

public sealed class AliasTests
{
    private const string TypeConstant = "ContentType";

    public static IEnumerable<TestCaseData> AliasClasses() =>
        typeof(PracticeAliases)
            .Assembly.GetExportedTypes()
            .Where(type => type.Name.EndsWith("Aliases", StringComparison.Ordinal))
            .Select(Constants)
            .Select(constants =>
                new TestCaseData(
                    constants[TypeConstant],
                    constants
                        .Where(constant => constant.Key != TypeConstant)
                        .Select(constant => constant.Value)
                        .ToArray()
                ).SetName($"{{m}}({constants[TypeConstant]})")
            );

    [TestCaseSource(nameof(AliasClasses))]
    public void AliasesInCode_AreThose_OfTheDefinition(string contentType, string[] aliases)
    {
        var fields = new FieldCatalogue().Type(contentType).Fields.Select(field => field.Alias);

        Assert.That(aliases, Is.EquivalentTo(fields));
    }

    [Test]
    public void DocumentTypes_HaveAliases_InCode()
    {
        var defined = StartingData.All<DocumentTypeDefinition>("document-types").Select(type => type.Value.Alias);

        Assert.That(AliasClasses().Select(names => names.Arguments[0]), Is.EquivalentTo(defined));
    }

    private static Dictionary<string, string> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(field => field.Name, field => (string)field.GetRawConstantValue()!);
}
