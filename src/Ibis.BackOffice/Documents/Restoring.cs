using Ibis.BackOffice.Api;
using Ibis.BackOffice.NodeTrees;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace Ibis.BackOffice.Documents;

/// <summary>Taking nodes back out of a recycle bin, to where they were or to another place.</summary>
/// <param name="Noun">As people call what lies in it: "media item".</param>
internal sealed record Restoring(RecycleBin Bin, string Noun)
{
    /// <summary>Where a node lay before it was thrown away.</summary>
    public IResult OriginalParent<TNode>(Attempt<TNode?, RecycleBinQueryResultType> parent)
        where TNode : class, IEntitySlim =>
        parent.Status switch
        {
            // What lay at the root is related to nothing.
            RecycleBinQueryResultType.NoParentRecycleRelation or RecycleBinQueryResultType.ParentIsRoot => Results.Text(
                "null",
                "application/json"
            ),
            _ when parent.Success => Results.Ok(ReferenceByIdModel.To(parent.Result?.Key)),
            _ => Answers.Refused(
                parent.Status,
                $"The place that this {Noun} had is gone",
                "Choose another place for it.",
                StatusCodes.Status404NotFound
            ),
        };

    // Umbraco's navigation does not come back from it when a part of a trashed branch is restored, and then the rest below it.
    /// <returns>Null when the node can be restored.</returns>
    public IResult? Refusal(IEntitySlim? node) =>
        node switch
        {
            null => Answers.NotFound($"The {Noun}"),
            { Trashed: false } => DocumentStatuses.Refused(ContentEditingOperationStatus.NotInTrash, Noun),
            { ParentId: var parent } when parent != Bin.Id => Answers.Refused(
                ContentEditingOperationStatus.ParentInvalid,
                "This was thrown away together with what it lies in",
                $"Restore the topmost {Noun} in the recycle bin; this one comes with it."
            ),
            _ => null,
        };
}
