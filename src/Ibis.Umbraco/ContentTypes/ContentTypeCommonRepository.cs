using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.ContentTypes;

/// <summary>All types at once. Core's cache refreshers ask for it.</summary>
internal sealed class ContentTypeCommonRepository(ContentTypeStore store) : IContentTypeCommonRepository
{
    public IEnumerable<IContentTypeComposition>? GetAllTypes()
    {
        var current = store.Current;
        return [.. current.All.Select(current.Copy)];
    }

    // The versions in the database tell every node when its types are out of date.
    public void ClearCache() { }
}
