using System.Text.Json.Nodes;
using Ibis.Core.StartingContent.Content;

namespace Ibis.Tests.Unit.StartingContent;

public sealed class OldTagTests
{
    private static readonly string[] Tags =
    [
        "Africa",
        "Anti-discrimination",
        "Australia",
        "Canada",
        "Cities and Local Governments",
        "Citizenship and regularization",
        "Community building",
        "Crisis and conflicts management",
        "Culture and diversity",
        "Education",
        "Employment",
        "Empowerment",
        "Entrepreneurship",
        "Equal access",
        "Ethnicity",
        "Ethnic relations",
        "Europe",
        "Family and marriage",
        "France",
        "Gender",
        "Governance",
        "Health",
        "Housing",
        "Human rights and law",
        "Intercultural outreach",
        "Interfaith work",
        "Media and diversity",
        "Mediation and Interpretation",
        "North America",
        "Oceania",
        "Policy on Migration and Integration",
        "Prevention of polarization",
        "Public perceptions",
        "Refugees and asylum seekers",
        "religion",
        "School",
        "Switzerland",
        "Training",
        "Urban planning",
        "USA",
        "Visual arts (Cinema - Video - Photo - Graphic Design)",
        "Women",
        "Work",
        "Youth",
        "Albania",
        "Balkans",
        "China",
        "Kosovo",
        "Tamil",
    ];

    [Test]
    public void OldTags_AreAllKnown() => Assert.That(Tags.Distinct().ToArray(), Has.Length.EqualTo(49));

    [TestCaseSource(nameof(Tags))]
    public void OldTag_LeadsTo_ExactlyOneTermOrPlace(string tag)
    {
        var found = StartingNodes
            .All()
            .Where(node => node.Type is "term" or "place")
            .Where(node =>
                node.Names["en"].Equals(tag, StringComparison.OrdinalIgnoreCase) || Aliases(node).Contains(tag)
            )
            .Select(node => node.Id)
            .ToArray();

        Assert.That(found, Has.Length.EqualTo(1), string.Join(", ", found));
    }

    private static IEnumerable<string?> Aliases(NodeDefinition node) =>
        ((node.Values.GetValueOrDefault("aliases") as JsonObject)?["en"] as JsonArray ?? []).Select(alias =>
            alias?.GetValue<string>()
        );
}
