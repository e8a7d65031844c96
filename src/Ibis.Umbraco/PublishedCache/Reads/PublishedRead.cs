namespace Ibis.Umbraco.PublishedCache.Reads;

/// <summary>Something of the published side that an answer was made from.</summary>
/// <param name="Of">The item's key; for a list, the key of the item it lies below, empty for the root of the tree.</param>
public readonly record struct PublishedRead(PublishedReadKind Kind, Guid Of);

public enum PublishedReadKind
{
    /// <summary>One item, whether it was found or not.</summary>
    Item,

    /// <summary>The list of an item's children.</summary>
    Children,

    /// <summary>A list of what lies below an item, however deep.</summary>
    Below,

    /// <summary>A list that any item may come to stand in.</summary>
    Query,

    /// <summary>A name that an extension gives, turned into a key.</summary>
    Tag,

    /// <summary>A part of an address, turned into a key: which item it leads to, wherever it stands in an address.</summary>
    Segment,
}
