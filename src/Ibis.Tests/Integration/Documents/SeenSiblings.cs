using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Documents;

/// <summary>The children of a document as a site's entity service has them, and how many stand around each.</summary>
internal static class SeenSiblings
{
    /// <summary>Read by pages of two.</summary>
    public static Listing Of(TestSite site, IContent parent)
    {
        var entities = site.Get<IEntityService>();
        var shown = new List<Guid>();
        long total;
        var skip = 0;
        do
        {
            shown.AddRange(
                entities
                    .GetPagedChildren(
                        parent.Key,
                        UmbracoObjectTypes.Document,
                        skip,
                        2,
                        out total,
                        null,
                        Ordering.By("sortOrder")
                    )
                    .Select(child => child.Key)
            );
            skip += 2;
        } while (skip < total);
        return new Listing([.. shown], total);
    }

    public static (long Before, long After)[] Around(TestSite site, Guid[] children) =>
        [
            .. children.Select(child =>
            {
                var found = site.Get<IEntityService>()
                    .GetSiblings(
                        child,
                        [UmbracoObjectTypes.Document],
                        1,
                        1,
                        out var before,
                        out var after,
                        ordering: Ordering.By("sortOrder")
                    )
                    .Select(sibling => sibling.Key);
                Assert.That(
                    found,
                    Is.EqualTo(children.Skip((int)before).Take(children.Length - (int)(before + after)))
                );
                return (before, after);
            }),
        ];

    public static (long Before, long After)[] Expected(Guid[] children) =>
        [
            .. Enumerable
                .Range(0, children.Length)
                .Select(place => (Math.Max(0L, place - 1), Math.Max(0L, children.Length - place - 2))),
        ];

    public sealed record Listing(Guid[] Keys, long Total)
    {
        public bool Is(Guid[] expected) => Total == expected.Length && Keys.SequenceEqual(expected);
    }
}
