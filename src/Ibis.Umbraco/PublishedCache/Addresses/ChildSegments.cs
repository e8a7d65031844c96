using System.Collections.Concurrent;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Ibis.Umbraco.PublishedCache.Addresses;

/// <summary>Which child of a document has a segment in its address, for parents with very many children.</summary>
/// <remarks>
/// Made from Umbraco's segments when a parent is first asked about, and a hint from then on: an answer is given only if it
/// still holds by Umbraco's own tree and segments. What is missing here may exist all the same.
/// </remarks>
internal sealed class ChildSegments(IDocumentUrlService urls, INavigationQueryService tree)
{
    // Old segments stay until a parent has this many more than it began with; then it is looked through again.
    private const int Spare = 10_000;

    private readonly ConcurrentDictionary<(Guid Parent, string Culture), Lazy<Segments>> _parents = new();

    public Guid? Find(Guid parent, string segment, string culture) =>
        Of(parent, culture).Children.TryGetValue(segment, out var child) && Holds(parent, segment, culture, child)
            ? child
            : null;

    public void Learn(Guid parent, string segment, string culture, Guid child)
    {
        var known = Of(parent, culture);
        if (known.Children.Count < known.Room)
        {
            known.Children[segment] = child;
        }
        else
        {
            _parents.TryRemove((parent, culture), out _);
        }
    }

    /// <summary>The segments that a document has now are asked of Umbraco the next time.</summary>
    public void Doubt(Guid child)
    {
        if (!tree.TryGetParentKey(child, out var parent))
        {
            return;
        }
        foreach (var (asked, known) in _parents)
        {
            if (asked.Parent == parent)
            {
                foreach (var segment in urls.GetUrlSegments(child, asked.Culture, isDraft: false))
                {
                    known.Value.Children.TryRemove(segment, out _);
                }
            }
        }
    }

    public void Forget() => _parents.Clear();

    private bool Holds(Guid parent, string segment, string culture, Guid child) =>
        tree.TryGetParentKey(child, out var actual)
        && actual == parent
        && urls.GetUrlSegments(child, culture, isDraft: false).Contains(segment);

    private Segments Of(Guid parent, string culture) =>
        _parents
            .GetOrAdd((parent, culture), asked => new Lazy<Segments>(() => Read(asked.Parent, asked.Culture)))
            .Value;

    private Segments Read(Guid parent, string culture)
    {
        var read = new ConcurrentDictionary<string, Guid>(StringComparer.Ordinal);
        if (tree.TryGetChildrenKeys(parent, out var children))
        {
            foreach (var child in children)
            {
                foreach (var segment in urls.GetUrlSegments(child, culture, isDraft: false))
                {
                    // Of several with one segment, Umbraco finds the first.
                    read.TryAdd(segment, child);
                }
            }
        }
        return new Segments(read, read.Count + Spare);
    }

    private sealed record Segments(ConcurrentDictionary<string, Guid> Children, int Room);
}
