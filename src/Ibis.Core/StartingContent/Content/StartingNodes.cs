using System.Text.Json.Nodes;
using Ibis.Core.ContentModel.Places;
using Ibis.Core.ContentModel.Vocabularies;

namespace Ibis.Core.StartingContent.Content;

/// <summary>All nodes of the starting content, each after its parent.</summary>
internal static class StartingNodes
{
    private const string DefaultCulture = "en";

    public static IReadOnlyList<NodeDefinition> All()
    {
        var written = StartingData
            .All<NodeDefinition>("content")
            .Select(file => file.Value)
            .OrderBy(node => node.Order);
        var isLeaf = written.ToLookup(node => node.Type is "page" or "practice");
        return [.. isLeaf[false], .. Vocabularies(), .. Places(), .. isLeaf[true]];
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
        node.Values[PlaceAliases.Aliases] = InDefaultCulture(Lines(place.Aliases));
        node.Values[PlaceAliases.PlaceNameNote] = place.Note is { } note
            ? new JsonObject(note.Select(text => KeyValuePair.Create<string, JsonNode?>(text.Key, text.Value)))
            : null;
        return node;
    }

    private static JsonArray? Lines(IReadOnlyList<string> lines) =>
        lines.Count > 0 ? new JsonArray([.. lines.Select(line => JsonValue.Create(line))]) : null;

    private static JsonObject? InDefaultCulture(JsonNode? value) =>
        value is null ? null : new JsonObject { [DefaultCulture] = value };
}
