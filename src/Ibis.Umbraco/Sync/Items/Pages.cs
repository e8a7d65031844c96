using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Sync.Items;

internal static class Pages
{
    private const int Size = 200;

    /// <summary>All items of a service that answers in pages, each once.</summary>
    public static IEnumerable<T> Of<T>(Func<long, int, (IEnumerable<T> Items, long Total)> read)
        where T : IContentBase
    {
        var seen = new HashSet<int>();
        long total;
        long page = 0;
        do
        {
            (var items, total) = read(page, Size);
            foreach (var item in items.Where(item => seen.Add(item.Id)))
            {
                yield return item;
            }
            page++;
        } while (page * Size < total);
    }
}
