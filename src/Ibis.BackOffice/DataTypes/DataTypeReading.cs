using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.DataTypes;

internal static class DataTypeReading
{
    public static async Task<IResult> GetAsync(Guid id, IDataTypeService types) =>
        await types.GetAsync(id) is { } type
            ? Results.Ok(DataTypePresentation.Model(type))
            : DataTypeStatuses.NotFound();

    public static async Task<Paged<DataTypeResponseModel>> BatchAsync([FromQuery] Guid[]? id, IDataTypeService types)
    {
        var all = await ManyAsync(types, id);
        return new Paged<DataTypeResponseModel>(all.Count, all.Select(DataTypePresentation.Model));
    }

    public static async Task<IEnumerable<DataTypeItemResponseModel>> ItemsAsync(
        [FromQuery] Guid[]? id,
        IDataTypeService types
    ) => (await ManyAsync(types, id)).Select(DataTypePresentation.Item);

    public static async Task<Paged<DataTypeItemResponseModel>> FilterAsync(
        string? name,
        string? editorUiAlias,
        string? editorAlias,
        Page page,
        IDataTypeService types
    )
    {
        var found = await types.FilterAsync(name, editorUiAlias, editorAlias, 0, int.MaxValue);
        IDataType[] all = [.. found.Items.OrderBy(type => type.Name, StringComparer.CurrentCultureIgnoreCase)];
        return page.Of(all, DataTypePresentation.Item);
    }

    public static Task<Paged<DataTypeItemResponseModel>> SearchAsync(
        string? query,
        Page page,
        IDataTypeService types
    ) => FilterAsync(query?.Trim(), null, null, page, types);

    public static async Task<Paged<PropertyReference>> ReferencedByAsync(Guid id, Page page, IDataTypeService types)
    {
        var uses = await types.GetPagedRelationsAsync(id, page.Skip, page.Take);
        return new Paged<PropertyReference>(
            uses.Total,
            [.. uses.Items.Select(DataTypePresentation.Reference).OfType<PropertyReference>()]
        );
    }

    /// <summary>Whether content has a value that was entered with it.</summary>
    public static async Task<IResult> IsUsedAsync(Guid id, IDataTypeUsageService usage)
    {
        var result = await usage.HasSavedValuesAsync(id);
        return result.Success ? Results.Ok(result.Result) : DataTypeStatuses.NotFound();
    }

    public static DataTypeConfigurationResponseModel Configuration(IOptionsMonitor<DataTypesSettings> settings) =>
        new(
            settings.CurrentValue.CanBeChanged,
            Constants.DataTypes.Guids.ListViewContentGuid,
            Constants.DataTypes.Guids.ListViewMediaGuid
        );

    // Umbraco takes no keys for all keys.
    private static async Task<IReadOnlyCollection<IDataType>> ManyAsync(IDataTypeService types, Guid[]? ids) =>
        ids is { Length: > 0 } ? [.. await types.GetAllAsync(ids)] : [];
}
