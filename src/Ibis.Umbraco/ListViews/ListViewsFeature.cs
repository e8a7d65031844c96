using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.ListViews;

/// <summary>Documents below a document whose type shows its children as a list.</summary>
public static class ListViewsFeature
{
    public static IUmbracoBuilder AddListViews(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IContentSearchService, ChildSearch>();
        builder.Services.AddUnique<IContentListViewService, ContentListView>();
        builder.Services.AddUnique<IMediaListViewService, MediaListView>();
        return builder;
    }
}
