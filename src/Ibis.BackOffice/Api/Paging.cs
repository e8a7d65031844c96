using Ibis.Umbraco.ListViews;
using Microsoft.AspNetCore.Http;

namespace Ibis.BackOffice.Api;

/// <summary>One page of a list, with the length of the whole.</summary>
internal sealed record Paged<T>(long Total, IEnumerable<T> Items);

/// <summary>Part of a list around one of its items.</summary>
internal sealed record Subset<T>(long TotalBefore, long TotalAfter, IReadOnlyList<T> Items);

/// <summary>Which page is asked for: <c>?skip&amp;take</c>. <c>take=0</c> asks for the total alone.</summary>
internal readonly record struct Page(int Skip, int Take)
{
    // The client asks for at most 9999, for lists that it shows whole.
    private const int Most = 10_000;

    public static ValueTask<Page> BindAsync(HttpContext http) =>
        ValueTask.FromResult(new Page(Number(http, "skip", 0), Math.Min(Number(http, "take", 100), Most)));

    /// <summary>The page of a list that is at hand whole.</summary>
    public Paged<TItem> Of<TSource, TItem>(IReadOnlyCollection<TSource> all, Func<TSource, TItem> map) =>
        new(all.Count, [.. all.Skip(Skip).Take(Take).Select(map)]);

    /// <summary>Reads the page with a service of Umbraco's, most of which know only whole pages: skip has to be a multiple of take.</summary>
    public (List<T> Items, long Total) Read<T>(PagedRead<T> read)
    {
        if (Take == 0)
        {
            read(0, 1, out var count);
            return ([], count);
        }
        var (first, size) = Covering();
        var items = read(first, size, out var total).ToList();
        return ([.. items.Skip(Skip - first).Take(Take)], total);
    }

    /// <summary>The smallest whole page that covers the wanted items.</summary>
    public (int First, int Size) Covering()
    {
        var whole = WholePage.Covering(Skip, Take);
        return (whole.Index * whole.Size, whole.Size);
    }

    private static int Number(HttpContext http, string name, int otherwise)
    {
        var text = http.Request.Query[name].ToString();
        return text.Length == 0 ? otherwise
            : int.TryParse(text, out var number) && number >= 0 ? number
            : throw new BadHttpRequestException($"{name} has to be a whole number from 0 on; it is \"{text}\".");
    }
}

/// <summary>A list of Umbraco's, a page at a time.</summary>
internal delegate IEnumerable<T> PagedRead<out T>(int skip, int take, out long total);
