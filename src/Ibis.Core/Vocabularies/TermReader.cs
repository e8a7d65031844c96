using System.Text.Json;
using Ibis.Core.ContentModel.Vocabularies;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Core.Vocabularies;

/// <summary>Reads terms and vocabularies from their nodes.</summary>
internal sealed class TermReader(IContentService contents, IContentTypeService types)
{
    public static readonly IReadOnlySet<string> Types = new HashSet<string>
    {
        TermAliases.ContentType,
        VocabularyAliases.ContentType,
    };

    private const int PageSize = 500;
    private static readonly char[] LineEnds = ['\r', '\n'];

    public TermSnapshot Read()
    {
        var nodes = Nodes().Where(node => !node.Trashed).ToList();
        var keys = nodes.ToDictionary(node => node.Id, node => node.Key);
        var terms = new Dictionary<Guid, Term>();
        var vocabularies = new Dictionary<Guid, Vocabulary>();
        foreach (var node in nodes)
        {
            IReadOnlyList<Guid> ancestors =
            [
                .. PathOf(node).Where(keys.ContainsKey).Select(id => keys[id]).Where(key => key != node.Key),
            ];
            if (node.ContentType.Alias == TermAliases.ContentType)
            {
                terms[node.Key] = TermOf(node, ancestors);
            }
            else
            {
                vocabularies[node.Key] = new Vocabulary(node.Key, ancestors, NamesOf(node));
            }
        }
        return new TermSnapshot(terms, vocabularies);
    }

    /// <summary>What a dropdown stores: JSON, or the bare word.</summary>
    public static string? Choice(string? stored)
    {
        var text = stored?.Trim();
        if (string.IsNullOrEmpty(text) || text[0] != '[')
        {
            return text;
        }
        try
        {
            return JsonSerializer.Deserialize<string?[]>(text)?.FirstOrDefault();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private IEnumerable<IContent> Nodes()
    {
        int[] ids = [.. Types.Select(types.Get).OfType<IContentType>().Select(type => type.Id)];
        var total = ids.Length == 0 ? 0 : long.MaxValue;
        for (long page = 0; page * PageSize < total; page++)
        {
            foreach (var node in contents.GetPagedOfTypes(ids, page, PageSize, out total, filter: null))
            {
                yield return node;
            }
        }
    }

    private static IEnumerable<int> PathOf(IContent node) =>
        node.Path.Split(',').Reverse().Select(part => int.TryParse(part, out var id) ? id : 0);

    private static Term TermOf(IContent node, IReadOnlyList<Guid> ancestors)
    {
        var mergedInto = Picked(node, TermAliases.MergedInto).Cast<Guid?>().FirstOrDefault(key => key != node.Key);
        return new Term
        {
            Key = node.Key,
            Id = node.Id,
            Ancestors = ancestors,
            State = StateOf(node),
            MergedInto = mergedInto,
            Related = Picked(node, TermAliases.Related).ToHashSet(),
            Labels = NamesOf(node),
            Definitions = TextsOf(node, TermAliases.Definition),
            Aliases = [.. TextsOf(node, TermAliases.Aliases).All.SelectMany(Lines).Distinct()],
            Notation = Text(node, TermAliases.Notation, null) is { Length: > 0 } notation ? notation : null,
            Created = node.CreateDate,
            CreatorId = node.CreatorId,
            Order = node.SortOrder,
        };
    }

    private static TermState StateOf(IContent node) =>
        Choice(Text(node, TermAliases.State, null)) switch
        {
            "proposed" => TermState.Proposed,
            "merged" => TermState.Merged,
            _ => node.Published ? TermState.Accepted : TermState.Retired,
        };

    private static Texts NamesOf(IContent node) =>
        new(
            node.Name ?? "",
            (node.CultureInfos ?? Enumerable.Empty<ContentCultureInfos>()).ToDictionary(
                info => info.Culture,
                info => info.Name ?? "",
                StringComparer.OrdinalIgnoreCase
            )
        );

    private static Texts TextsOf(IContent node, string alias)
    {
        if (!node.Properties.TryGetValue(alias, out var property))
        {
            return Texts.None;
        }
        var byCulture = property
            .Values.Where(value => value.Culture is not null && value.Segment is null)
            .ToDictionary(
                value => value.Culture ?? "",
                value => value.EditedValue?.ToString() ?? "",
                StringComparer.OrdinalIgnoreCase
            );
        return new Texts(
            property.GetValue()?.ToString() ?? byCulture.Values.FirstOrDefault(text => text.Length > 0) ?? "",
            byCulture
        );
    }

    private static string Text(IContent node, string alias, string? culture) =>
        node.Properties.TryGetValue(alias, out var property) ? property.GetValue(culture)?.ToString() ?? "" : "";

    private static IEnumerable<string> Lines(string text) =>
        text.Split(LineEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<Guid> Picked(IContent node, string alias) =>
        Text(node, alias, null)
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text => UdiParser.TryParse(text, out GuidUdi? udi) ? udi?.Guid : null)
            .OfType<Guid>();
}
