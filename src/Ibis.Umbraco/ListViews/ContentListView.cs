using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Status = Umbraco.Cms.Core.Services.OperationStatus.ContentCollectionOperationStatus;

namespace Ibis.Umbraco.ListViews;

/// <summary>The list that takes the place of the tree below documents of some types.</summary>
internal sealed class ContentListView(
    IContentService contents,
    IContentTypeService types,
    IDataTypeService dataTypes,
    IContentSearchService search,
    IContentPermissionService permissions
) : IContentListViewService
{
    private static readonly string[] AlwaysThere = ["name", "sortOrder", "createDate", "updateDate", "id"];

    public async Task<Attempt<ListViewPagedModel<IContent>?, Status>> GetListViewItemsByKeyAsync(
        IUser user,
        Guid key,
        Guid? dataTypeKey,
        string orderBy,
        string? orderCulture,
        Direction orderDirection,
        string? filter,
        int skip,
        int take
    )
    {
        if (contents.GetById(key) is not { } parent)
        {
            return Fail(Status.ContentNotFound);
        }
        var configuration = await ConfigurationAsync(parent, dataTypeKey);
        if (!configuration.Success)
        {
            return Fail(configuration.Status);
        }
        var columns = configuration.Result!.IncludeProperties;
        if (columns is null or [])
        {
            return Fail(Status.MissingPropertiesInCollectionConfiguration);
        }
        var column = Array.Find(columns, column => Equal(column.Alias, orderBy));
        if (column is null && !AlwaysThere.Contains(orderBy, StringComparer.OrdinalIgnoreCase))
        {
            return Fail(Status.OrderByNotPartOfCollectionConfiguration);
        }
        var items = await search.SearchChildrenAsync(
            filter,
            key,
            [.. columns.Where(shown => !shown.IsSystem).Select(shown => shown.Alias).OfType<string>()],
            Ordering.By(orderBy, orderDirection, orderCulture, column is { IsSystem: false }),
            loadTemplates: false,
            skip,
            take
        );
        return Attempt.SucceedWithStatus<ListViewPagedModel<IContent>?, Status>(
            Status.Success,
            new ListViewPagedModel<IContent>
            {
                Items = await ReadableAsync(items, user),
                ListViewConfiguration = configuration.Result,
            }
        );
    }

    private async Task<Attempt<ListViewConfiguration?, Status>> ConfigurationAsync(IContent parent, Guid? dataTypeKey)
    {
        if (types.Get(parent.ContentTypeId) is not { } type)
        {
            return FailConfiguration(Status.ContentTypeNotFound);
        }
        if ((dataTypeKey ?? type.ListView) is not { } key)
        {
            return FailConfiguration(Status.ContentNotCollection);
        }
        if (await dataTypes.GetAsync(key) is not { } dataType)
        {
            return FailConfiguration(dataTypeKey is null ? Status.CollectionNotFound : Status.DataTypeNotFound);
        }
        if (
            dataTypeKey is not null
            && key != type.ListView
            && !type.CompositionPropertyTypes.Any(property => property.DataTypeKey == key)
        )
        {
            return FailConfiguration(Status.DataTypeNotContentProperty);
        }
        return dataType.ConfigurationObject is ListViewConfiguration configuration
            ? Attempt.SucceedWithStatus<ListViewConfiguration?, Status>(Status.Success, configuration)
            : FailConfiguration(Status.DataTypeNotCollection);
    }

    private async Task<PagedModel<IContent>> ReadableAsync(PagedModel<IContent> items, IUser user)
    {
        var found = items.Items.ToList();
        var allowed = await permissions.FilterAuthorizedAccessAsync(
            user,
            found.Select(item => item.Key),
            new HashSet<string> { ActionBrowse.ActionLetter }
        );
        List<IContent> shown = [.. found.Where(item => allowed.Contains(item.Key))];
        return new PagedModel<IContent>(items.Total - (found.Count - shown.Count), shown);
    }

    private static bool Equal(string? one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static Attempt<ListViewPagedModel<IContent>?, Status> Fail(Status status) =>
        Attempt.FailWithStatus<ListViewPagedModel<IContent>?, Status>(status, null);

    private static Attempt<ListViewConfiguration?, Status> FailConfiguration(Status status) =>
        Attempt.FailWithStatus<ListViewConfiguration?, Status>(status, null);
}
