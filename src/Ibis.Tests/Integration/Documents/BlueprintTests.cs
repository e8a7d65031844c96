using Umbraco.Cms.Core.Models;

namespace Ibis.Tests.Integration.Documents;

internal sealed class BlueprintTests : DocumentTests
{
    [Test]
    public void Blueprint_WhenSaved_IsListedForItsTypeAndIsNoDocument()
    {
        var blueprint = Bench.NewPage("Pattern");
        blueprint.SetValue("title", "filled in");

        Bench.Contents.SaveBlueprint(blueprint, null);

        Assert.That(
            Bench.Contents.GetBlueprintsForContentTypes(Bench.Page.Id).Select(found => found.Id),
            Does.Contain(blueprint.Id)
        );
        Assert.That(Bench.Contents.GetBlueprintById(blueprint.Id)!.GetValue("title"), Is.EqualTo("filled in"));
        Assert.That(Bench.Contents.GetById(blueprint.Id), Is.Null);
    }

    [Test]
    public void Blueprint_WhenDeleted_IsGone()
    {
        var blueprint = Bench.NewPage("Gone");
        Bench.Contents.SaveBlueprint(blueprint, null);

        Bench.Contents.DeleteBlueprint(blueprint);

        Assert.That(Bench.Contents.GetBlueprintById(blueprint.Id), Is.Null);
    }
}
