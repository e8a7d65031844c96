using Ibis.Core.ContentModel.Vocabularies;
using Ibis.Core.HeldNodes;
using Umbraco.Cms.Core.Models;

namespace Ibis.Core.Vocabularies;

/// <summary>Reads terms and vocabularies from their nodes.</summary>
internal sealed class TermReader(NodesOfType nodes)
{
    public static readonly IReadOnlySet<string> Types = new HashSet<string>
    {
        TermAliases.ContentType,
        VocabularyAliases.ContentType,
    };

    public TermSnapshot Read()
    {
        var found = nodes.Read([.. Types]);
        var keys = found.ToDictionary(node => node.Id, node => node.Key);
        var terms = new Dictionary<Guid, Term>();
        var vocabularies = new Dictionary<Guid, Vocabulary>();
        foreach (var node in found)
        {
            var ancestors = NodeTexts.Ancestors(node, keys);
            if (node.ContentType.Alias == TermAliases.ContentType)
            {
                terms[node.Key] = TermOf(node, ancestors);
            }
            else
            {
                vocabularies[node.Key] = new Vocabulary(node.Key, ancestors, NodeTexts.Names(node));
            }
        }
        return new TermSnapshot(terms, vocabularies);
    }

    private static Term TermOf(IContent node, IReadOnlyList<Guid> ancestors) =>
        new()
        {
            Key = node.Key,
            Id = node.Id,
            Ancestors = ancestors,
            State = StateOf(node),
            MergedInto = NodeTexts
                .Picked(node, TermAliases.MergedInto)
                .Cast<Guid?>()
                .FirstOrDefault(key => key != node.Key),
            Related = NodeTexts.Picked(node, TermAliases.Related).ToHashSet(),
            Labels = NodeTexts.Names(node),
            Definitions = NodeTexts.Of(node, TermAliases.Definition),
            Aliases = NodeTexts.Lines(NodeTexts.Of(node, TermAliases.Aliases)),
            Notation = NodeTexts.Text(node, TermAliases.Notation) is { Length: > 0 } notation ? notation : null,
            Created = node.CreateDate,
            CreatorId = node.CreatorId,
            Order = node.SortOrder,
        };

    private static TermState StateOf(IContent node) =>
        NodeTexts.Choice(NodeTexts.Text(node, TermAliases.State)) switch
        {
            "proposed" => TermState.Proposed,
            "merged" => TermState.Merged,
            _ => node.Published ? TermState.Accepted : TermState.Retired,
        };
}
