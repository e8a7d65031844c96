using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.PublishedCache;

/// <summary>Writes published rows anew from the documents, after a change to their types.</summary>
internal sealed class PublishedRebuild(
    Lazy<IContentService> contents,
    PublishedRowWriter writer,
    ICoreScopeProvider scopes,
    NodeMemory<PublishedContent> memory
)
{
    private const int PageSize = 500;

    /// <param name="contentTypeIds">Empty for all types.</param>
    public void Documents(IReadOnlyCollection<int> contentTypeIds)
    {
        using var scope = scopes.CreateCoreScope();
        long total;
        long page = 0;
        do
        {
            foreach (var content in Page(contentTypeIds, page, out total).Where(content => content.Published))
            {
                writer.Write(content);
            }
            page++;
        } while (page * PageSize < total);
        scope.Complete();
        memory.Clear();
    }

    private IEnumerable<IContent> Page(IReadOnlyCollection<int> types, long page, out long total) =>
        types.Count > 0
            ? contents.Value.GetPagedOfTypes([.. types], page, PageSize, out total, filter: null)
            : contents.Value.GetPagedDescendants(
                global::Umbraco.Cms.Core.Constants.System.Root,
                page,
                PageSize,
                out total
            );
}
