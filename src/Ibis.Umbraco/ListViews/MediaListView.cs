using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using Status = Umbraco.Cms.Core.Services.OperationStatus.ContentCollectionOperationStatus;

namespace Ibis.Umbraco.ListViews;

/// <summary>The list or grid of the media section: what lies in a folder, or at the root. The database orders, filters and pages it.</summary>
internal sealed class MediaListView(
    IMediaService media,
    IMediaTypeService types,
    IDataTypeService dataTypes,
    IEntityService entities,
    AppCaches caches,
    ICoreScopeProvider scopes
) : IMediaListViewService
{
    private static readonly string[] AlwaysThere = ["name", "sortOrder", "createDate", "updateDate", "id"];

    public async Task<Attempt<ListViewPagedModel<IMedia>?, Status>> GetListViewItemsByKeyAsync(
        IUser user,
        Guid? key,
        Guid? dataTypeKey,
        string orderBy,
        Direction orderDirection,
        string? filter,
        int skip,
        int take
    )
    {
        var parent = key is { } wanted ? media.GetById(wanted) : null;
        if (key is not null && parent is null)
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
        var column = Array.Find(columns, one => Equal(one.Alias, orderBy));
        if (column is null && !AlwaysThere.Contains(orderBy, StringComparer.OrdinalIgnoreCase))
        {
            return Fail(Status.OrderByNotPartOfCollectionConfiguration);
        }
        var ordering = Ordering.By(orderBy, orderDirection, isCustomField: column is { IsSystem: false });
        return Attempt.SucceedWithStatus<ListViewPagedModel<IMedia>?, Status>(
            Status.Success,
            new ListViewPagedModel<IMedia>
            {
                Items = Items(parent, Starts(user, parent), filter?.Trim(), ordering, skip, take),
                ListViewConfiguration = configuration.Result,
            }
        );
    }

    /// <summary>Of somebody who may not see the root, her start nodes stand there; null for all others.</summary>
    private int[]? Starts(IUser user, IMedia? parent) =>
        parent is null
        && user.CalculateMediaStartNodeIds(entities, caches) is { } starts
        && !starts.Contains(Constants.System.Root)
            ? starts
            : null;

    private PagedModel<IMedia> Items(
        IMedia? parent,
        int[]? starts,
        string? filter,
        Ordering ordering,
        int skip,
        int take
    )
    {
        if (starts is not null)
        {
            List<IMedia> own =
            [
                .. (starts.Length == 0 ? [] : media.GetByIds(starts))
                    .Where(one => !one.Trashed)
                    .Where(one =>
                        string.IsNullOrEmpty(filter)
                        || one.Name?.Contains(filter, StringComparison.OrdinalIgnoreCase) == true
                    )
                    .OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase),
            ];
            return new PagedModel<IMedia>(own.Count, [.. own.Skip(skip).Take(take)]);
        }
        var condition = string.IsNullOrEmpty(filter)
            ? null
            : scopes.CreateQuery<IMedia>().Where(one => one.Name!.Contains(filter));
        // The repository knows only whole pages; this is the smallest that covers the wanted items.
        var whole = WholePage.Covering(skip, take);
        var page = media.GetPagedChildren(
            parent?.Id ?? Constants.System.Root,
            whole.Index,
            whole.Size,
            out var total,
            condition,
            ordering
        );
        return new PagedModel<IMedia>(total, [.. page.Skip(skip % whole.Size).Take(take)]);
    }

    private async Task<Attempt<ListViewConfiguration?, Status>> ConfigurationAsync(IMedia? parent, Guid? dataTypeKey)
    {
        var type = parent is null ? null : types.Get(parent.ContentTypeId);
        if (parent is not null && type is null)
        {
            return FailConfiguration(Status.ContentTypeNotFound);
        }
        // Every folder shows its children as a list, as the media section itself does.
        var key = dataTypeKey ?? type?.ListView ?? Constants.DataTypes.Guids.ListViewMediaGuid;
        if (await dataTypes.GetAsync(key) is not { } dataType)
        {
            return FailConfiguration(dataTypeKey is null ? Status.CollectionNotFound : Status.DataTypeNotFound);
        }
        return dataType.ConfigurationObject is ListViewConfiguration configuration
            ? Attempt.SucceedWithStatus<ListViewConfiguration?, Status>(Status.Success, configuration)
            : FailConfiguration(Status.DataTypeNotCollection);
    }

    private static bool Equal(string? one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static Attempt<ListViewPagedModel<IMedia>?, Status> Fail(Status status) =>
        Attempt.FailWithStatus<ListViewPagedModel<IMedia>?, Status>(status, null);

    private static Attempt<ListViewConfiguration?, Status> FailConfiguration(Status status) =>
        Attempt.FailWithStatus<ListViewConfiguration?, Status>(status, null);
}
