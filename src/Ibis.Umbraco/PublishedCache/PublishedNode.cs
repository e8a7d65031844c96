using System.Collections.Frozen;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Ibis.Umbraco.PublishedCache;

/// <summary>One document or media item as the public sees it, or as a preview shows it: values as stored, not yet converted.</summary>
/// <param name="Cultures">By culture; empty for invariant content.</param>
/// <param name="Values">By property alias.</param>
internal sealed record PublishedNode(
    int Id,
    Guid Key,
    Guid ContentTypeKey,
    NodePlace Place,
    NodeDates Dates,
    string Name,
    int? TemplateId,
    IReadOnlyDictionary<string, PublishedCultureInfo> Cultures,
    IReadOnlyDictionary<string, PublishedValue[]> Values
)
{
    /// <summary>The node for whoever keeps the values in another way.</summary>
    public PublishedNode WithoutValues() => this with { Values = FrozenDictionary<string, PublishedValue[]>.Empty };
}

/// <summary>Where a node is in its tree.</summary>
/// <param name="Path">Ids from the root to the node, comma separated, as Umbraco writes them.</param>
internal sealed record NodePlace(int ParentId, int Level, string Path, int SortOrder);

/// <summary>When and by whom; times in UTC.</summary>
internal sealed record NodeDates(DateTime Created, int CreatorId, DateTime Updated, int WriterId);

/// <summary>One stored value of a property.</summary>
/// <param name="Culture">Empty for invariant.</param>
/// <param name="Segment">Empty for none.</param>
/// <param name="Source">string, int, decimal, DateTime or null.</param>
internal readonly record struct PublishedValue(string Culture, string Segment, object? Source);
