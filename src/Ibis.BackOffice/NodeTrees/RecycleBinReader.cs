using Ibis.BackOffice.Api;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.NodeTrees;

/// <summary>One of the recycle bins.</summary>
/// <param name="Type">What lies in it.</param>
/// <param name="Key">The bin's own key, and its id in the tree.</param>
internal sealed record RecycleBin(UmbracoObjectTypes Type, Guid Key, int Id);

/// <summary>Looks at what has been thrown away. Whether she may is asked before, by the endpoint.</summary>
internal sealed class RecycleBinReader(IEntityService entities, IIdKeyMap keys)
{
    /// <param name="parent">The bin itself, or something in it.</param>
    /// <param name="model">Shows an item, with the key of what it lies below; null right in the bin.</param>
    public Paged<TItem> Children<TEntity, TItem>(
        RecycleBin bin,
        Guid parent,
        Page page,
        Func<TEntity, Guid?, TItem> model
    )
        where TEntity : IEntitySlim
    {
        var (trashed, total) = page.Read(
            (int skip, int take, out long count) =>
                entities.GetPagedTrashedChildren(
                    parent,
                    bin.Type,
                    skip,
                    take,
                    out count,
                    null,
                    Ordering.By("sortOrder")
                )
        );
        return new Paged<TItem>(
            total,
            trashed.OfType<TEntity>().Select(entity => model(entity, parent == bin.Key ? null : parent))
        );
    }

    public Subset<TItem> Siblings<TEntity, TItem>(
        RecycleBin bin,
        Guid target,
        (int Before, int After) wanted,
        Func<TEntity, Guid?, TItem> model
    )
        where TEntity : IEntitySlim
    {
        var siblings = entities
            .GetTrashedSiblings(
                target,
                [bin.Type],
                Math.Clamp(wanted.Before, 0, 500),
                Math.Clamp(wanted.After, 0, 500),
                out var totalBefore,
                out var totalAfter
            )
            .OfType<TEntity>()
            .ToList();
        var parent =
            siblings is [var first, ..] && first.ParentId != bin.Id
                ? keys.GetKeyForId(first.ParentId, bin.Type)
                : Attempt<Guid>.Fail();
        return new Subset<TItem>(
            totalBefore,
            totalAfter,
            [.. siblings.Select(entity => model(entity, parent.Success ? parent.Result : null))]
        );
    }
}
