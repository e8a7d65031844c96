using System.Reflection;

namespace Ibis.Tests.Unit.Architecture;

internal sealed class DependencyTests
{
    [TestCase("Ibis.Core")]
    [TestCase("Ibis.Umbraco")]
    [TestCase("Ibis.BackOffice", "Ibis.Umbraco")]
    [TestCase("Ibis.Web", "Ibis.Core", "Ibis.Umbraco", "Ibis.BackOffice")]
    public void Project_RefersTo_NoOtherThanThoseBelowIt(string project, params string[] allowed)
    {
        var referred = Named(project)
            .GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => name.StartsWith("Ibis.", StringComparison.Ordinal));

        Assert.That(referred, Is.SubsetOf(allowed));
    }

    [TestCase("Ibis.Core")]
    [TestCase("Ibis.BackOffice")]
    [TestCase("Ibis.Web")]
    public void Features_OfAProject_FormNoCycle(string project) =>
        Assert.That(FeatureReferences.Cycles(FeatureReferences.Of(Named(project))), Is.Empty);

    // The list only shrinks: a cycle that is gone has to be taken off it.
    [Test]
    public void Features_OfThePlatform_FormNoCycleButTheKnownOnes() =>
        Assert.That(
            FeatureReferences.Cycles(FeatureReferences.Of(Named("Ibis.Umbraco"))),
            Is.EquivalentTo(KnownCycles.OfThePlatform)
        );

    private static Assembly Named(string project) =>
        Projects.All.Single(assembly => assembly.GetName().Name == project);
}
