using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Web;

namespace Ibis.BackOffice.Documents;

internal sealed record DocumentUrlInfoModel(
    string Provider,
    bool IsExternal,
    string? Message = null,
    string? Culture = null,
    string? Url = null
);

internal sealed record DocumentUrlInfoResponseModel(Guid Id, IReadOnlyList<DocumentUrlInfoModel> UrlInfos);

internal sealed record SegmentResponseModel(string Name, string Alias, IReadOnlyList<string>? Cultures = null);

#pragma warning disable CS0618 // Segments of a document and their languages: obsolete members, whose successors are not there yet.

/// <summary>What the Info tab shows beside the text: addresses, history, segments.</summary>
internal static class DocumentInfo
{
    public static void MapDocumentInfo(this IEndpointRouteBuilder api)
    {
        api.MapGet("/document/urls", UrlsAsync).ForSections(DocumentsFeature.TreeSections);
        api.MapGet("/document/{id:guid}/audit-log", AuditLogAsync).ForSections(Sections.Content);
        api.MapGet("/document/{id:guid}/available-segment-options", DocumentSegmentsAsync)
            .ForSections(Sections.Content);
        api.MapGet("/segment", SegmentsAsync).ForSignedIn();
    }

    private static async Task<IReadOnlyList<DocumentUrlInfoResponseModel>> UrlsAsync(
        [FromQuery] Guid[]? id,
        string? culture,
        DocumentAccess access,
        IContentService contents,
        IPublishedUrlInfoProvider urls,
        IUmbracoContextFactory contexts
    )
    {
        var allowed = await access.AllowedAsync(id ?? [], ActionBrowse.ActionLetter);
        if (allowed.Count == 0)
        {
            return [];
        }
        using var context = contexts.EnsureUmbracoContext();
        var answers = new List<DocumentUrlInfoResponseModel>();
        foreach (var content in contents.GetByIds(allowed))
        {
            var infos = await urls.GetAllAsync(content, culture);
            answers.Add(new DocumentUrlInfoResponseModel(content.Key, [.. infos.Select(Model)]));
        }
        return answers;
    }

    public static DocumentUrlInfoModel Model(UrlInfo info) =>
        new(info.Provider, info.IsExternal, info.Message, info.Culture, info.Url?.ToString());

    private static async Task<IResult> AuditLogAsync(
        Guid id,
        DocumentAccess access,
        AuditLog log,
        Page page,
        Direction orderDirection = Direction.Descending,
        DateTimeOffset? sinceDate = null
    ) =>
        await access.RefusalAsync(ActionBrowse.ActionLetter, id)
        ?? Results.Ok(await log.OfAsync(id, UmbracoObjectTypes.Document, page, orderDirection, sinceDate));

    private static async Task<IResult> DocumentSegmentsAsync(
        Guid id,
        DocumentAccess access,
        ISegmentService segments,
        Page page
    )
    {
        if (await access.RefusalAsync(ActionBrowse.ActionLetter, id) is { } refusal)
        {
            return refusal;
        }
        return Segments(await segments.GetPagedSegmentsForDocumentAsync(id, page.Skip, page.Take));
    }

    private static async Task<IResult> SegmentsAsync(ISegmentService segments, Page page) =>
        Segments(await segments.GetPagedSegmentsAsync(page.Skip, page.Take));

    private static IResult Segments(Attempt<PagedModel<Segment>?, SegmentOperationStatus> result) =>
        result is { Success: true, Result: { } segments }
            ? Results.Ok(
                new Paged<SegmentResponseModel>(
                    segments.Total,
                    segments.Items.Select(segment => new SegmentResponseModel(
                        segment.Name,
                        segment.Alias,
                        segment.Cultures?.ToList()
                    ))
                )
            )
            : Answers.Refused(
                result.Status,
                "The segments could not be read",
                "The extension that offers segments did not answer. Ask whoever maintains the site."
            );
}
