using Ibis.Umbraco.Queries;
using Umbraco.Cms.Core.Persistence.Querying;

namespace Ibis.Tests.Unit.Queries;

internal sealed class QueryFilterTests
{
    private static readonly Thing[] Things = [new("Alpha", 1, null), new("beta", 2, "B"), new("Gamma", 3, "g")];

    [Test]
    public void Text_InAnotherCase_IsTheSame()
    {
        var name = "ALPHA";
        Assert.That(Names(query => query.Where(thing => thing.Name == name)), Is.EqualTo(new[] { "Alpha" }));
        Assert.That(Names(query => query.Where(thing => thing.Name != "ALPHA")), Is.EqualTo(new[] { "beta", "Gamma" }));
        Assert.That(Names(query => query.Where(thing => thing.Name.StartsWith("GAM"))), Is.EqualTo(new[] { "Gamma" }));
        Assert.That(Names(query => query.WhereIn(thing => thing.Name, new[] { "BETA" })), Is.EqualTo(new[] { "beta" }));
    }

    [Test]
    public void MissingText_InACondition_MatchesNothingAndDoesNotFail()
    {
        Assert.That(Names(query => query.Where(thing => thing.Code!.StartsWith("b"))), Is.EqualTo(new[] { "beta" }));
        Assert.That(Names(query => query.Where(thing => thing.Code == null)), Is.EqualTo(new[] { "Alpha" }));
    }

    [Test]
    public void Conditions_AddedOneAfterAnother_AllHold()
    {
        Assert.That(
            Names(query => query.Where(thing => thing.Number > 1).WhereNotIn(thing => thing.Number, new[] { 3 })),
            Is.EqualTo(new[] { "beta" })
        );
        Assert.That(
            Names(query => query.WhereAny([thing => thing.Number == 1, thing => thing.Code == "G"])),
            Is.EqualTo(new[] { "Alpha", "Gamma" })
        );
    }

    private static IEnumerable<string> Names(Func<IQuery<Thing>, IQuery<Thing>> build) =>
        Things.Matching(build(new Query<Thing>())).Select(thing => thing.Name);

    private sealed record Thing(string Name, int Number, string? Code);
}
