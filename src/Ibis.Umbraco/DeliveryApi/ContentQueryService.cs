using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.Umbraco.DeliveryApi;

/// <summary>Reads fetch, filter and sort with the registered handlers and runs the query.</summary>
internal sealed class ContentQueryService(
    SelectorHandlerCollection selectors,
    FilterHandlerCollection filterHandlers,
    SortHandlerCollection sortHandlers,
    IApiContentQueryProvider provider,
    IRequestStartItemProviderAccessor startItems,
    IRequestPreviewService preview,
    IVariationContextAccessor variation,
    IDefaultCultureAccessor defaultCulture
) : IApiContentQueryService
{
    public Attempt<PagedModel<Guid>, ApiContentQueryOperationStatus> ExecuteQuery(
        string? fetch,
        IEnumerable<string> filters,
        IEnumerable<string> sorts,
        ProtectedAccess protectedAccess,
        int skip,
        int take
    )
    {
        if (Selector(fetch) is not { } selector)
        {
            return Failed(ApiContentQueryOperationStatus.SelectorOptionNotFound);
        }

        var filterOptions = new List<FilterOption>();
        foreach (var filter in filters)
        {
            if (FindFilter(filter) is not { } handler)
            {
                return Failed(ApiContentQueryOperationStatus.FilterOptionNotFound);
            }
            filterOptions.Add(handler.BuildFilterOption(filter));
        }

        var sortOptions = new List<SortOption>();
        foreach (var sort in sorts)
        {
            if (FindSort(sort) is not { } handler)
            {
                return Failed(ApiContentQueryOperationStatus.SortOptionNotFound);
            }
            sortOptions.Add(handler.BuildSortOption(sort));
        }

        var culture = variation.VariationContext?.Culture;
        var page = provider.ExecuteQuery(
            selector,
            filterOptions,
            sortOptions,
            string.IsNullOrEmpty(culture) ? defaultCulture.DefaultCulture : culture,
            protectedAccess,
            preview.IsPreview(),
            skip,
            take
        );
        return Attempt.SucceedWithStatus(ApiContentQueryOperationStatus.Success, page);
    }

    private SelectorOption? Selector(string? fetch)
    {
        if (!string.IsNullOrWhiteSpace(fetch))
        {
            return selectors.FirstOrDefault(handler => handler.CanHandle(fetch))?.BuildSelectorOption(fetch);
        }
        var start = startItems.TryGetValue(out var startItem) ? startItem.GetStartItem() : null;
        return start is null
            ? provider.AllContentSelectorOption()
            : new SelectorOption { FieldName = DeliveryFields.AncestorKeys, Values = [start.Key.ToString()] };
    }

    private IFilterHandler? FindFilter(string filter) =>
        filterHandlers.FirstOrDefault(handler => handler.CanHandle(filter));

    private ISortHandler? FindSort(string sort) => sortHandlers.FirstOrDefault(handler => handler.CanHandle(sort));

    private static Attempt<PagedModel<Guid>, ApiContentQueryOperationStatus> Failed(
        ApiContentQueryOperationStatus status
    ) => Attempt.FailWithStatus(status, new PagedModel<Guid>());
}
