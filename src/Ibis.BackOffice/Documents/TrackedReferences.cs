using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Extensions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Documents;

/// <summary>What breaks when a node goes. Whether she may know of the node is asked before, by the endpoint.</summary>
internal sealed class TrackedReferences(ITrackedReferencesService references, DocumentReferences models)
{
    /// <param name="noun">As people call it: "media item".</param>
    public async Task<IResult> ByAsync(Guid id, UmbracoObjectTypes type, string noun, Page page)
    {
        var found = await references.GetPagedRelationsForItemAsync(
            id,
            type,
            page.Skip,
            page.Take,
            filterMustBeIsDependency: true
        );
        return found.Success ? Results.Ok(await models.OfAsync(found.Result)) : Answers.NotFound($"The {noun}");
    }

    /// <summary>Those below the node to which something refers.</summary>
    public async Task<IResult> DescendantsAsync(Guid id, UmbracoObjectTypes type, string noun, Page page)
    {
        var found = await references.GetPagedDescendantsInReferencesAsync(
            id,
            type,
            page.Skip,
            page.Take,
            filterMustBeIsDependency: true
        );
        return found.Success
            ? Results.Ok(
                new Paged<ReferenceByIdModel>(
                    found.Result.Total,
                    found.Result.Items.Select(item => new ReferenceByIdModel(item.NodeKey))
                )
            )
            : Answers.NotFound($"The {noun}");
    }

    /// <summary>What refers to something in a recycle bin.</summary>
    public async Task<Paged<ReferenceResponseModel>> OfBinAsync(UmbracoObjectTypes type, Page page) =>
        await models.OfAsync(
            await references.GetPagedRelationsForRecycleBinAsync(
                type,
                page.Skip,
                page.Take,
                filterMustBeIsDependency: true
            )
        );

    /// <summary>Those of the nodes to which something refers.</summary>
    public async Task<Paged<ReferenceByIdModel>> AmongAsync(ISet<Guid> keys, UmbracoObjectTypes type, Page page)
    {
        // Umbraco takes no keys for all keys.
        if (keys.Count == 0)
        {
            return new Paged<ReferenceByIdModel>(0, []);
        }
        var found = await references.GetPagedKeysWithDependentReferencesAsync(
            keys,
            type.GetGuid(),
            page.Skip,
            page.Take
        );
        return new Paged<ReferenceByIdModel>(found.Total, found.Items.Select(key => new ReferenceByIdModel(key)));
    }
}
