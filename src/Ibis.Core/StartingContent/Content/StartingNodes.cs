using System.Globalization;
using System.Text.Json.Nodes;
using Ibis.Core.ContentModel.Events;
using Ibis.Core.ContentModel.Pages;
using Ibis.Core.ContentModel.Partners;
using Ibis.Core.ContentModel.Places;
using Ibis.Core.ContentModel.Practices;
using Ibis.Core.ContentModel.Resources;
using Ibis.Core.ContentModel.Vocabularies;

namespace Ibis.Core.StartingContent.Content;

/// <summary>All nodes of the starting content, each after its parent.</summary>
internal static class StartingNodes
{
    private const string DefaultCulture = "en";

    /// <summary>Types whose nodes lie below others and come after the terms and places.</summary>
    private static readonly HashSet<string> Items =
    [
        PageAliases.ContentType,
        PracticeAliases.ContentType,
        ResourceAliases.ContentType,
        EventAliases.ContentType,
        PartnerAliases.ContentType,
        OrganisationAliases.ContentType,
    ];

    public static IReadOnlyList<NodeDefinition> All()
    {
        var written = StartingData
            .All<NodeDefinition>("content")
            .Select(file => file.Value)
            .OrderBy(node => node.Order);
        var isItem = written.ToLookup(node => Items.Contains(node.Type));
        return [.. isItem[false], .. Vocabularies(), .. Places(), .. isItem[true]];
    }

    private static IEnumerable<NodeDefinition> Vocabularies() =>
        StartingData
            .All<VocabularyDefinition>("vocabularies")
            .Select(file => file.Value)
            .OrderBy(vocabulary => vocabulary.Order)
            .SelectMany(vocabulary =>
                vocabulary
                    .Terms.SelectMany(term => Terms(term, $"vocabularies/{vocabulary.Id}"))
                    .Prepend(
                        new NodeDefinition(
                            0,
                            $"vocabularies/{vocabulary.Id}",
                            VocabularyAliases.ContentType,
                            vocabulary.Names
                        )
                        {
                            Parent = "vocabularies",
                        }
                    )
            );

    private static IEnumerable<NodeDefinition> Terms(TermDefinition term, string parent)
    {
        var id = $"terms/{term.Id}";
        return term.Terms.SelectMany(child => Terms(child, id)).Prepend(Term(term, id, parent));
    }

    private static NodeDefinition Term(TermDefinition term, string id, string parent)
    {
        var node = new NodeDefinition(0, id, TermAliases.ContentType, term.Names) { Parent = parent };
        node.Values[TermAliases.State] = new JsonArray("accepted");
        node.Values[TermAliases.Definition] = InDefaultCulture(term.Definition);
        node.Values[TermAliases.Aliases] = InDefaultCulture(Lines(term.Aliases));
        node.Values[TermAliases.Notation] = term.Notation;
        node.Values[TermAliases.GcmObjectives] = Lines(Numbers(term.Gcm));
        node.Values[TermAliases.Sdgs] = Lines(Numbers(term.Sdg));
        node.Values[TermAliases.MipexAreas] = Lines(term.Mipex);
        node.Values[TermAliases.Related] = Lines([.. term.Related.Select(other => $"terms/{other}")]);
        return node;
    }

    private static IEnumerable<NodeDefinition> Places() =>
        StartingData.One<PlaceDefinition[]>("places.json").SelectMany(place => Places(place, "home/worldwide"));

    private static IEnumerable<NodeDefinition> Places(PlaceDefinition place, string parent)
    {
        var id = $"places/{place.Id}";
        return place.Places.SelectMany(child => Places(child, id)).Prepend(Place(place, id, parent));
    }

    private static NodeDefinition Place(PlaceDefinition place, string id, string parent)
    {
        var node = new NodeDefinition(0, id, PlaceAliases.ContentType, place.Names) { Parent = parent };
        node.Values[PlaceAliases.Kind] = new JsonArray(place.Kind);
        node.Values[PlaceAliases.IsoCode] = place.IsoCode;
        node.Values[PlaceAliases.IsoCode3] = place.IsoCode3;
        node.Values[PlaceAliases.M49Code] = place.M49Code;
        node.Values[PlaceAliases.Coordinates] = place.Coordinates;
        node.Values[PlaceAliases.BoundingBox] = place.BoundingBox;
        node.Values[PlaceAliases.Aliases] = InDefaultCulture(Lines(place.Aliases));
        node.Values[PlaceAliases.PlaceNameNote] = place.Note is { } note
            ? new JsonObject(note.Select(text => KeyValuePair.Create<string, JsonNode?>(text.Key, text.Value)))
            : null;
        return node;
    }

    private static string[] Numbers(IReadOnlyList<int> numbers) =>
        [.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))];

    private static JsonArray? Lines(IReadOnlyList<string> lines) =>
        lines.Count > 0 ? new JsonArray([.. lines.Select(line => JsonValue.Create(line))]) : null;

    private static JsonObject? InDefaultCulture(JsonNode? value) =>
        value is null ? null : new JsonObject { [DefaultCulture] = value };
}
