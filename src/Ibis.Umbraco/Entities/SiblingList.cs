namespace Ibis.Umbraco.Entities;

/// <summary>The children of a node, in the order of the tree.</summary>
/// <param name="places">In that order; sort order in the upper half, id in the lower: a hundred thousand take 800 KB.</param>
internal sealed class SiblingList(long[] places)
{
    public int Count => places.Length;

    /// <returns>Negative when it is not among them, or not at this place.</returns>
    public int PositionOf(int sortOrder, int id) => Array.BinarySearch(places, ((long)sortOrder << 32) | (uint)id);

    /// <summary>As many as there are from a position on, and at most so many.</summary>
    public int[] Ids(long first, long count)
    {
        var from = (int)Math.Clamp(first, 0, places.Length);
        var length = (int)Math.Clamp(count, 0, places.Length - from);
        return Array.ConvertAll(places[from..(from + length)], place => unchecked((int)place));
    }
}
