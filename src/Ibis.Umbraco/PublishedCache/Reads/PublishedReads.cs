using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PublishedCache.Reads;

/// <summary>Notes what is read from the published side while an answer is made, so that a change drops only the answers it shows in.</summary>
/// <remarks>
/// It follows the flow of execution. Nothing that a published item keeps in memory is made from other items, so whoever shows
/// an item has asked for it by its key, or for the list in which it stands.
/// </remarks>
public sealed class PublishedReads
{
    private static readonly AsyncLocal<PublishedReads?> _current = new();
    private readonly HashSet<PublishedRead> _reads = [];

    private PublishedReads() { }

    /// <summary>Begins to note, until the calling method ends.</summary>
    public static PublishedReads Begin() => _current.Value = new PublishedReads();

    public PublishedRead[] ToArray()
    {
        lock (_reads)
        {
            return [.. _reads];
        }
    }

    /// <summary>All reads in which a published item without children may show: itself, and the lists it stands in.</summary>
    public static IEnumerable<PublishedRead> Showing(Guid item, INavigationQueryService tree)
    {
        yield return new PublishedRead(PublishedReadKind.Item, item);
        yield return new PublishedRead(PublishedReadKind.Query, Guid.Empty);
        yield return new PublishedRead(PublishedReadKind.Children, ParentOf(item, tree));
        if (tree.TryGetAncestorsKeys(item, out var ancestors))
        {
            foreach (var ancestor in ancestors)
            {
                yield return new PublishedRead(PublishedReadKind.Below, ancestor);
            }
        }
    }

    /// <summary>The reads of addresses that any of these parts stands in.</summary>
    public static IEnumerable<PublishedRead> Leading(IEnumerable<string> segments) =>
        segments.Select(segment => new PublishedRead(PublishedReadKind.Segment, segment.ToGuid()));

    internal static Guid ParentOf(Guid item, INavigationQueryService tree) =>
        tree.TryGetParentKey(item, out var parent) && parent is { } key ? key : Guid.Empty;

    internal static void Item(Guid key) => Note(PublishedReadKind.Item, key);

    internal static void Children(Guid parent) => Note(PublishedReadKind.Children, parent);

    internal static void Below(Guid ancestor) => Note(PublishedReadKind.Below, ancestor);

    internal static void Query() => Note(PublishedReadKind.Query, Guid.Empty);

    /// <summary>What an address leads to, in place of the lists that it is looked for in: they are long, and change often.</summary>
    /// <remarks>
    /// It leads elsewhere when an item of the same part of an address comes before, or when the item itself is changed, which
    /// whoever shows it has noted; with an item that others lie below every answer is dropped.
    /// </remarks>
    internal static T Address<T>(string path, Func<T> find)
    {
        if (_current.Value is not { } current)
        {
            return find();
        }
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length == 0)
        {
            return find();
        }
        lock (current._reads)
        {
            current._reads.UnionWith(Leading(segments));
        }
        _current.Value = null;
        try
        {
            return find();
        }
        finally
        {
            _current.Value = current;
        }
    }

    private static void Note(PublishedReadKind kind, Guid of)
    {
        if (_current.Value is not { } current)
        {
            return;
        }
        // One answer may be made by several tasks at a time.
        lock (current._reads)
        {
            current._reads.Add(new PublishedRead(kind, of));
        }
    }
}
