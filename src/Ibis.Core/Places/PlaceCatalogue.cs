using Ibis.Core.ContentModel.Places;
using Ibis.Core.HeldNodes;
using Ibis.Core.Vocabularies;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Core.Places;

/// <summary>The places that editors have, drafts included, held in memory until one of them changes on any node.</summary>
public sealed class PlaceCatalogue
{
    private readonly Held<IReadOnlyDictionary<Guid, PlaceNode>> _held;

    internal PlaceCatalogue(NodesOfType nodes, IEntityService entities) =>
        _held = new(
            () => Read(nodes),
            (places, key) => places.ContainsKey(key),
            new HashSet<string> { PlaceAliases.ContentType },
            entities
        );

    /// <summary>The places as they are now, by their keys.</summary>
    public IReadOnlyDictionary<Guid, PlaceNode> Current => _held.Current;

    /// <summary>Keys of no place, by what is held and, where there are any, by what the transaction at work has written.</summary>
    internal IReadOnlyList<Guid> Missing(IReadOnlyCollection<Guid> keys)
    {
        IReadOnlyList<Guid> missing = [.. keys.Where(key => !Current.ContainsKey(key))];
        return missing.Count == 0 ? missing : [.. missing.Except(_held.Read().Keys)];
    }

    internal IHeld Held => _held;

    private static Dictionary<Guid, PlaceNode> Read(NodesOfType nodes)
    {
        var found = nodes.Read(PlaceAliases.ContentType);
        var keys = found.ToDictionary(node => node.Id, node => node.Key);
        var codes = found.ToDictionary(node => node.Key, node => CodeOf(node));
        return found.ToDictionary(node => node.Key, node => PlaceOf(node, NodeTexts.Ancestors(node, keys), codes));
    }

    private static PlaceNode PlaceOf(IContent node, IReadOnlyList<Guid> ancestors, Dictionary<Guid, string?> codes) =>
        new(
            node.Key,
            ancestors,
            NodeTexts.Choice(NodeTexts.Text(node, PlaceAliases.Kind)),
            ancestors.Prepend(node.Key).Select(key => codes[key]).FirstOrDefault(code => code is not null),
            NodeTexts.Names(node),
            NodeTexts.Lines(NodeTexts.Of(node, PlaceAliases.Aliases)),
            node.Published
        );

    private static string? CodeOf(IContent node) =>
        NodeTexts.Text(node, PlaceAliases.IsoCode).Trim() is { Length: > 0 } code ? code.ToUpperInvariant() : null;
}
