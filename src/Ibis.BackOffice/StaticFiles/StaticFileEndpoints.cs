using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Ibis.BackOffice.StaticFiles;

internal static class StaticFileEndpoints
{
    public static void MapStaticFileTree(this IEndpointRouteBuilder api)
    {
        var tree = api.MapGroup("/tree/static-file").ForSections(Sections.Settings);
        tree.MapGet("/root", Root);
        tree.MapGet("/children", Children);
        tree.MapGet("/ancestors", Ancestors);
        api.MapGet("/item/static-file", Items).ForSections(Sections.Settings);
    }

    private static Paged<FileSystemTreeItemPresentationModel> Root(Page page, SiteFiles files) =>
        page.Of(files.Root, files.Node);

    private static Paged<FileSystemTreeItemPresentationModel> Children(
        string? parentPath,
        Page page,
        SiteFiles files
    ) => page.Of(files.Below(parentPath ?? string.Empty), files.Node);

    private static List<FileSystemTreeItemPresentationModel> Ancestors(string? descendantPath, SiteFiles files)
    {
        var branch = new List<FileSystemTreeItemPresentationModel>();
        for (
            var file = files.Find(descendantPath ?? string.Empty);
            file is not null;
            file = file.Parent is { } parent ? files.Find(parent.Path) : null
        )
        {
            branch.Insert(0, files.Node(file));
        }
        return branch;
    }

    private static IEnumerable<StaticFileItemResponseModel> Items([FromQuery] string[]? path, SiteFiles files) =>
        (path ?? [])
            .Select(files.Find)
            .OfType<SiteFile>()
            .Select(file => new StaticFileItemResponseModel(file.IsFolder, file.Name, file.Parent, file.Path));
}
