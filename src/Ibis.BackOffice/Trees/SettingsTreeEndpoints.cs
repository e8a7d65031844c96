using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ibis.BackOffice.Trees;

/// <summary>How the entries of one tree are shown.</summary>
/// <typeparam name="TSource">A service that knows more than names: icons, editors.</typeparam>
internal sealed record TreePresentation<TSource, TItem>(
    TreeContents Contents,
    Func<TSource, IReadOnlyList<TreeNode>, IEnumerable<TItem>> Present
)
    where TSource : class;

/// <summary>The four questions that the client asks of every tree.</summary>
internal static class SettingsTreeEndpoints
{
    /// <param name="name">As in the address: <c>data-type</c>.</param>
    /// <param name="sections">Who may look.</param>
    public static void MapSettingsTree<TSource, TItem>(
        this IEndpointRouteBuilder api,
        string name,
        TreePresentation<TSource, TItem> shown,
        params string[] sections
    )
        where TSource : class
    {
        var tree = api.MapGroup($"/tree/{name}").ForSections(sections);
        tree.MapGet(
            "/root",
            (SettingsTree reader, TSource source, Page page, bool foldersOnly = false) =>
                PageOf(reader, source, shown, null, page, foldersOnly)
        );
        tree.MapGet(
            "/children",
            (SettingsTree reader, TSource source, Page page, Guid parentId, bool foldersOnly = false) =>
                PageOf(reader, source, shown, parentId, page, foldersOnly)
        );
        tree.MapGet(
            "/ancestors",
            (SettingsTree reader, TSource source, Guid? descendantId) =>
                Results.Ok(shown.Present(source, reader.Branch(shown.Contents, descendantId ?? Guid.Empty)))
        );
        tree.MapGet(
            "/siblings",
            (
                SettingsTree reader,
                TSource source,
                Guid target,
                int before = 0,
                int after = 0,
                bool foldersOnly = false
            ) =>
                Results.Ok(
                    reader.Siblings(
                        shown.Contents,
                        new Neighbourhood(target, before, after, foldersOnly),
                        nodes => shown.Present(source, nodes)
                    )
                )
        );
    }

    private static IResult PageOf<TSource, TItem>(
        SettingsTree reader,
        TSource source,
        TreePresentation<TSource, TItem> shown,
        Guid? parent,
        Page page,
        bool foldersOnly
    )
        where TSource : class
    {
        var all = reader.Children(shown.Contents, parent, foldersOnly);
        TreeNode[] wanted = [.. all.Skip(page.Skip).Take(page.Take)];
        return Results.Ok(new Paged<TItem>(all.Count, [.. shown.Present(source, wanted)]));
    }
}
