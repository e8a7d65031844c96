using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Dictionary;

/// <summary>The texts of the pages that are not content.</summary>
internal static class DictionaryEndpoints
{
    private const int MaxNameLength = 450;

    public static void MapDictionary(this IEndpointRouteBuilder api)
    {
        var reading = api.MapGroup("/dictionary").ForSections(Sections.Translation, Sections.Settings);
        reading.MapGet("", DictionaryReading.ListAsync);
        reading.MapGet("/{id:guid}", DictionaryReading.GetAsync);

        var editing = api.MapGroup("/dictionary").ForSections(Sections.Translation);
        editing.MapPost("", CreateAsync);
        editing.MapPut("/{id:guid}", UpdateAsync);
        editing.MapDelete("/{id:guid}", DeleteAsync);
        editing.MapPut("/{id:guid}/move", MoveAsync);
        editing.MapGet("/{id:guid}/export", ExportAsync);
        editing.MapPost("/import", ImportAsync);

        var tree = api.MapGroup("/tree/dictionary").ForSections(Sections.Translation, Sections.Settings);
        tree.MapGet("/root", DictionaryReading.RootAsync);
        tree.MapGet("/children", DictionaryReading.ChildrenAsync);
        tree.MapGet("/ancestors", DictionaryReading.AncestorsAsync);
        api.MapGet("/item/dictionary", DictionaryReading.ItemsAsync).ForSignedIn();
    }

    private static async Task<IResult> CreateAsync(
        CreateDictionaryItemRequestModel body,
        IDictionaryItemService items,
        Translations translations,
        CurrentUser me
    )
    {
        if (!IsName(body.Name))
        {
            return DictionaryStatuses.InvalidName();
        }
        var item = new DictionaryItem(body.Parent?.Id, body.Name);
        if (body.Id is { } key)
        {
            item.Key = key;
        }
        if (await translations.SetAsync(item, body.Translations) is { } refusal)
        {
            return refusal;
        }
        var result = await items.CreateAsync(item, me.Key);
        return result.Success
            ? Answers.Created(result.Result.Key, $"dictionary/{result.Result.Key}")
            : DictionaryStatuses.Refused(result.Status);
    }

    private static async Task<IResult> UpdateAsync(
        Guid id,
        UpdateDictionaryItemRequestModel body,
        IDictionaryItemService items,
        Translations translations,
        CurrentUser me
    )
    {
        if (await items.GetAsync(id) is not { } item)
        {
            return DictionaryStatuses.NotFound();
        }
        if (!IsName(body.Name))
        {
            return DictionaryStatuses.InvalidName();
        }
        item.ItemKey = body.Name;
        if (await translations.SetAsync(item, body.Translations) is { } refusal)
        {
            return refusal;
        }
        var result = await items.UpdateAsync(item, me.Key);
        return result.Success ? Results.Ok() : DictionaryStatuses.Refused(result.Status);
    }

    private static async Task<IResult> DeleteAsync(Guid id, IDictionaryItemService items, CurrentUser me)
    {
        var result = await items.DeleteAsync(id, me.Key);
        return result.Success ? Results.Ok() : DictionaryStatuses.Refused(result.Status);
    }

    private static async Task<IResult> MoveAsync(
        Guid id,
        MoveDictionaryRequestModel body,
        IDictionaryItemService items,
        CurrentUser me
    )
    {
        if (await items.GetAsync(id) is not { } item)
        {
            return DictionaryStatuses.NotFound();
        }
        var result = await items.MoveAsync(item, body.Target?.Id, me.Key);
        return result.Success ? Results.Ok() : DictionaryStatuses.Refused(result.Status);
    }

    private static Task<IResult> ExportAsync(Guid id, DictionaryFiles files, bool includeChildren = false) =>
        files.ExportAsync(id, includeChildren);

    private static Task<IResult> ImportAsync(ImportDictionaryRequestModel body, DictionaryFiles files) =>
        files.ImportAsync(body);

    private static bool IsName(string name) => !string.IsNullOrWhiteSpace(name) && name.Length <= MaxNameLength;
}
