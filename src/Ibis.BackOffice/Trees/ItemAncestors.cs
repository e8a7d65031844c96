using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Ibis.BackOffice.Trees;

internal sealed record NamedItemResponseModel(string Name, Guid Id, IReadOnlyList<FlagModel> Flags);

/// <summary>What something lies below, from the root on.</summary>
internal sealed record ItemAncestorsResponseModel<TItem>(Guid Id, IReadOnlyList<TItem> Ancestors);

/// <summary>Says for entries of a list where in their tree they lie.</summary>
internal static class ItemAncestors
{
    /// <param name="name">As in the address: <c>data-type</c>.</param>
    public static void MapItemAncestors(this IEndpointRouteBuilder api, string name, TreeContents tree) =>
        api.MapGet(
                $"/item/{name}/ancestors",
                ([FromQuery] Guid[]? id, SettingsTree reader) =>
                    Results.Ok(
                        Of(
                            id,
                            reader,
                            tree,
                            nodes => nodes.Select(node => new NamedItemResponseModel(node.Name, node.Id, []))
                        )
                    )
            )
            .ForSignedIn();

    /// <remarks>Of what does not exist nothing is said.</remarks>
    public static IReadOnlyList<ItemAncestorsResponseModel<TItem>> Of<TItem>(
        Guid[]? ids,
        SettingsTree reader,
        TreeContents tree,
        Func<IReadOnlyList<TreeNode>, IEnumerable<TItem>> present
    ) =>
        [
            .. (ids ?? [])
                .Distinct()
                .Select(id => (Id: id, Branch: reader.Branch(tree, id)))
                .Where(found => found.Branch.Count > 0)
                .Select(found => new ItemAncestorsResponseModel<TItem>(found.Id, [.. present(found.Branch[..^1])])),
        ];
}
