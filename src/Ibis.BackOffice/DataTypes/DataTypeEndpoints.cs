using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.Trees;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.DataTypes;

/// <summary>Property editors with their settings. Who edits anything reads them, who may open the settings changes them.</summary>
internal static class DataTypeEndpoints
{
    private const string Name = "data-type";

    private static readonly string[] Readers =
    [
        Sections.Content,
        Sections.Media,
        Sections.Members,
        Sections.Library,
        Sections.Settings,
    ];

    public static void MapDataTypes(this IEndpointRouteBuilder api)
    {
        var reading = api.MapGroup($"/{Name}").ForSections(Readers);
        reading.MapGet("/{id:guid}", DataTypeReading.GetAsync);
        reading.MapGet("/batch", DataTypeReading.BatchAsync);
        reading.MapGet("/{id:guid}/referenced-by", DataTypeReading.ReferencedByAsync);
        reading.MapGet("/{id:guid}/is-used", DataTypeReading.IsUsedAsync);
        reading.MapGet("/configuration", DataTypeReading.Configuration);

        var editing = api.MapGroup($"/{Name}").ForSections(Sections.Settings);
        editing.MapPost("", CreateAsync);
        editing.MapPut("/{id:guid}", UpdateAsync);
        editing.MapDelete("/{id:guid}", DeleteAsync);
        editing.MapPut("/{id:guid}/move", MoveAsync);
        editing.MapPost("/{id:guid}/copy", CopyAsync);

        api.MapGet($"/filter/{Name}", DataTypeReading.FilterAsync).ForSections(Sections.Settings);
        api.MapGet($"/item/{Name}", DataTypeReading.ItemsAsync).ForSignedIn();
        api.MapGet($"/item/{Name}/search", DataTypeReading.SearchAsync).ForSignedIn();
        api.MapFolders<IDataTypeContainerService, IDataType>(Name, Sections.Settings);
        api.MapSettingsTree(Name, DataTypePresentation.Tree, Sections.Settings);
        api.MapItemAncestors(Name, DataTypePresentation.Tree.Contents);
    }

    private static async Task<IResult> CreateAsync(
        CreateDataTypeRequestModel body,
        DataTypeSettings settings,
        IDataTypeService types,
        CurrentUser me
    )
    {
        if (settings.EditorOf(body) is not { } editor)
        {
            return DataTypeStatuses.UnknownEditor(body.EditorAlias);
        }
        if (settings.IsTaken(body.Id))
        {
            return DataTypeStatuses.Refused(DataTypeOperationStatus.DuplicateKey);
        }
        var parent = body.Parent is { Id: var folder } ? settings.FolderId(folder) : Constants.System.Root;
        if (parent is null)
        {
            return DataTypeStatuses.Refused(DataTypeOperationStatus.ParentNotFound);
        }
        var type = settings.New(editor, parent.Value);
        if (body.Id is { } key)
        {
            type.Key = key;
        }
        if (!settings.TryFill(type, editor, body))
        {
            return DataTypeStatuses.InvalidConfiguration([]);
        }
        var result = await types.CreateAsync(type, me.Key);
        return result.Success
            ? Answers.Created(result.Result.Key, $"{Name}/{result.Result.Key}")
            : Refused(result.Status, type, types);
    }

    private static async Task<IResult> UpdateAsync(
        Guid id,
        DataTypeModel body,
        DataTypeSettings settings,
        IDataTypeService types,
        CurrentUser me
    )
    {
        if (await types.GetAsync(id) is not { } type)
        {
            return DataTypeStatuses.NotFound();
        }
        if (settings.EditorOf(body) is not { } editor)
        {
            return DataTypeStatuses.UnknownEditor(body.EditorAlias);
        }
        if (!settings.TryFill(type, editor, body))
        {
            return DataTypeStatuses.InvalidConfiguration([]);
        }
        var result = await types.UpdateAsync(type, me.Key);
        return result.Success ? Results.Ok() : Refused(result.Status, type, types);
    }

    private static async Task<IResult> DeleteAsync(Guid id, IDataTypeService types, CurrentUser me)
    {
        var result = await types.DeleteAsync(id, me.Key);
        return result.Success ? Results.Ok() : DataTypeStatuses.Refused(result.Status);
    }

    private static async Task<IResult> MoveAsync(
        Guid id,
        DataTypeTargetRequestModel body,
        IDataTypeService types,
        CurrentUser me
    )
    {
        if (await types.GetAsync(id) is not { } type)
        {
            return DataTypeStatuses.NotFound();
        }
        var result = await types.MoveAsync(type, body.Target?.Id, me.Key);
        return result.Success ? Results.Ok() : DataTypeStatuses.Refused(result.Status);
    }

    private static async Task<IResult> CopyAsync(
        Guid id,
        DataTypeTargetRequestModel? body,
        IDataTypeService types,
        CurrentUser me
    )
    {
        if (await types.GetAsync(id) is not { } type)
        {
            return DataTypeStatuses.NotFound();
        }
        var result = await types.CopyAsync(type, body?.Target?.Id, me.Key);
        return result.Success
            ? Answers.Created(result.Result.Key, $"{Name}/{result.Result.Key}")
            : DataTypeStatuses.Refused(result.Status);
    }

    private static IResult Refused(DataTypeOperationStatus status, IDataType type, IDataTypeService types) =>
        status == DataTypeOperationStatus.InvalidConfiguration
            ? DataTypeStatuses.InvalidConfiguration(types.ValidateConfigurationData(type))
            : DataTypeStatuses.Refused(status);
}
