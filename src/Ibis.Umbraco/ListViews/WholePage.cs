namespace Ibis.Umbraco.ListViews;

/// <summary>A page as Umbraco's repositories know it: the items from <c>Index × Size</c> on.</summary>
public readonly record struct WholePage(int Index, int Size)
{
    /// <summary>The smallest page that holds the items from <paramref name="skip"/> on, as many as wanted.</summary>
    /// <param name="skip">From 0 to the greatest number there is.</param>
    /// <param name="take">From 0; none at all is asked for like one.</param>
    public static WholePage Covering(int skip, int take)
    {
        var size = Math.Max(take, 1);
        // As a long number: the end of the last page there can be is beyond what an int holds.
        var last = (long)skip + size - 1;
        while (skip / size != last / size)
        {
            size++;
        }
        return new WholePage(skip / size, size);
    }
}
