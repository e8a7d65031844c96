using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.Documents;

/// <summary>Public access: which members see a part of the site, and where the others are led.</summary>
internal static class DocumentProtection
{
    public static void MapDocumentProtection(this IEndpointRouteBuilder api)
    {
        var protection = api.MapGroup("/document/{id:guid}/public-access").ForSections(Sections.Content);
        protection.MapGet("", GetAsync);
        protection.MapPost("", CreateAsync);
        protection.MapPut("", UpdateAsync);
        protection.MapDelete("", DeleteAsync);
    }

    private static async Task<IResult> GetAsync(
        Guid id,
        DocumentAccess access,
        IPublicAccessService protection,
        ProtectionPresentation presentation,
        bool includeAncestors = false
    )
    {
        if (await access.RefusalAsync(ActionProtect.ActionLetter, id) is { } refusal)
        {
            return refusal;
        }
        var entry = includeAncestors
            ? await protection.GetEntryByContentKeyAsync(id)
            : await protection.GetEntryByContentKeyWithoutAncestorsAsync(id);
        return entry.Result is { } found ? Results.Ok(presentation.Of(found, id))
            : entry.Status == PublicAccessOperationStatus.ContentNotFound ? DocumentReading.NotFound()
            : Refused(PublicAccessOperationStatus.EntryNotFound);
    }

    private static async Task<IResult> CreateAsync(
        Guid id,
        PublicAccessRequestModel input,
        DocumentAccess access,
        IPublicAccessService protection
    )
    {
        if (await RefusalAsync(id, input, access) is { } refusal)
        {
            return refusal;
        }
        var result = await protection.CreateAsync(Entry(id, input));
        return result.Success ? Answers.Created(id, $"document/{id}/public-access") : Refused(result.Status);
    }

    private static async Task<IResult> UpdateAsync(
        Guid id,
        PublicAccessRequestModel input,
        DocumentAccess access,
        IPublicAccessService protection
    )
    {
        if (await RefusalAsync(id, input, access) is { } refusal)
        {
            return refusal;
        }
        // What is changed has to be of this document: that of a document above it counts for others too.
        if ((await protection.GetEntryByContentKeyWithoutAncestorsAsync(id)).Result is null)
        {
            return Refused(PublicAccessOperationStatus.EntryNotFound);
        }
        var result = await protection.UpdateAsync(Entry(id, input));
        return result.Success ? Results.Ok() : Refused(result.Status);
    }

    private static async Task<IResult> DeleteAsync(Guid id, DocumentAccess access, IPublicAccessService protection)
    {
        if (await access.RefusalAsync(ActionProtect.ActionLetter, id) is { } refusal)
        {
            return refusal;
        }
        if ((await protection.GetEntryByContentKeyWithoutAncestorsAsync(id)).Result is null)
        {
            return Refused(PublicAccessOperationStatus.EntryNotFound);
        }
        var result = await protection.DeleteAsync(id);
        return result.Success ? Results.Ok() : Refused(result.Result);
    }

    private static async Task<IResult?> RefusalAsync(Guid id, PublicAccessRequestModel input, DocumentAccess access) =>
        await access.RefusalAsync(ActionProtect.ActionLetter, id)
        ?? await access.RefusalAsync(ActionBrowse.ActionLetter, input.LoginDocument.Id, input.ErrorDocument.Id);

    private static PublicAccessEntrySlim Entry(Guid id, PublicAccessRequestModel input) =>
        new()
        {
            ContentId = id,
            MemberUserNames = [.. input.MemberUserNames],
            MemberGroupNames = [.. input.MemberGroupNames],
            LoginPageId = input.LoginDocument.Id,
            ErrorPageId = input.ErrorDocument.Id,
        };

    private static IResult Refused(PublicAccessOperationStatus status) =>
        status switch
        {
            PublicAccessOperationStatus.ContentNotFound => DocumentReading.NotFound(),
            PublicAccessOperationStatus.EntryNotFound => Answers.NotFound("A protection of this document"),
            PublicAccessOperationStatus.LoginNodeNotFound => Answers.Refused(
                status,
                "The page for signing in was not found",
                "Choose a page with a sign-in form."
            ),
            PublicAccessOperationStatus.ErrorNodeNotFound => Answers.Refused(
                status,
                "The page for those without access was not found",
                "Choose a page that says why the other one is not shown."
            ),
            PublicAccessOperationStatus.NoAllowedEntities => Answers.Refused(
                status,
                "Nobody would have access",
                "Choose members or groups of members."
            ),
            PublicAccessOperationStatus.AmbiguousRule => Answers.Refused(
                status,
                "Members and groups do not go together",
                "Choose either members or groups of members."
            ),
            PublicAccessOperationStatus.CancelledByNotification => Answers.Refused(
                status,
                "An extension has stopped this",
                "A notification handler of this site cancelled the change. Ask whoever maintains the site."
            ),
            _ => throw new InvalidOperationException($"{status} is no refusal."),
        };
}
