using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.ListViews;

/// <summary>A page of the children of a document, by a part of the name, in any order. The database does all of it.</summary>
internal sealed class ChildSearch(IContentService contents, IIdKeyMap keys, ICoreScopeProvider scopes)
    : IContentSearchService
{
    public Task<PagedModel<IContent>> SearchChildrenAsync(
        string? query,
        Guid? parentId,
        string[]? propertyAliases,
        Ordering? ordering,
        bool loadTemplates = true,
        int skip = 0,
        int take = 100
    )
    {
        var parent = parentId is { } key
            ? keys.GetIdForKey(key, UmbracoObjectTypes.Document)
            : Attempt.Succeed(Constants.System.Root);
        if (!parent.Success)
        {
            return Task.FromResult(new PagedModel<IContent>(0, []));
        }
        var filter = string.IsNullOrWhiteSpace(query)
            ? null
            : scopes.CreateQuery<IContent>().Where(content => content.Name!.Contains(query.Trim()));
        // The repository knows only whole pages; this is the smallest that covers the wanted items.
        var whole = WholePage.Covering(skip, take);
        var page = contents.GetPagedChildren(
            parent.Result,
            whole.Index,
            whole.Size,
            out var total,
            propertyAliases,
            filter,
            ordering,
            loadTemplates
        );
        return Task.FromResult(new PagedModel<IContent>(total, [.. page.Skip(skip % whole.Size).Take(take)]));
    }
}
