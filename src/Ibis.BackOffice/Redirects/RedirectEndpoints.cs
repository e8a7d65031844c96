using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Redirects;

/// <summary>Addresses that documents had before, and that lead to where they are now.</summary>
internal static class RedirectEndpoints
{
    public static void MapRedirects(this IEndpointRouteBuilder api)
    {
        var redirects = api.MapGroup("/redirect-management").ForSections(Sections.Content);
        redirects.MapGet("", ListAsync);
        redirects.MapGet("/{id:guid}", OfDocumentAsync);
        redirects.MapDelete("/{id:guid}", DeleteAsync);
        redirects.MapGet("/status", Status);
        redirects.MapPost("/status", RefuseStatus).ForAdministrators();
    }

    private static async Task<Paged<RedirectUrlResponseModel>> ListAsync(
        string? filter,
        Page page,
        IRedirectUrlService redirects,
        RedirectPresentation presentation,
        DocumentAccess access
    )
    {
        var (items, total) = page.Read(
            (int skip, int take, out long count) =>
                string.IsNullOrWhiteSpace(filter)
                    ? redirects.GetAllRedirectUrls(skip, take, out count)
                    : redirects.SearchRedirectUrls(filter, skip, take, out count)
        );
        var allowed = await access.AllowedAsync(
            items.Select(redirect => redirect.ContentKey).Distinct(),
            ActionBrowse.ActionLetter
        );
        IRedirectUrl[] shown = [.. items.Where(redirect => allowed.Contains(redirect.ContentKey))];
        return new Paged<RedirectUrlResponseModel>(total - (items.Count - shown.Length), presentation.Of(shown));
    }

    private static async Task<IResult> OfDocumentAsync(
        Guid id,
        Page page,
        IRedirectUrlService redirects,
        RedirectPresentation presentation,
        DocumentAccess access
    )
    {
        if (await access.RefusalAsync(ActionBrowse.ActionLetter, id) is { } refusal)
        {
            return refusal;
        }
        IRedirectUrl[] all = [.. redirects.GetContentRedirectUrls(id)];
        IRedirectUrl[] shown = [.. all.Skip(page.Skip).Take(page.Take)];
        return Results.Ok(new Paged<RedirectUrlResponseModel>(all.Length, presentation.Of(shown)));
    }

    private static async Task<IResult> DeleteAsync(
        Guid id,
        IRedirectUrlService redirects,
        IRedirectUrlRepository stored,
        ICoreScopeProvider scopes,
        DocumentAccess access
    )
    {
        if (Find(id, stored, scopes) is not { } redirect)
        {
            return Refused(RedirectUrlOperationStatus.NotFound);
        }
        if (await access.RefusalAsync(ActionBrowse.ActionLetter, redirect.ContentKey) is { } refusal)
        {
            return refusal;
        }
        var status = redirects.DeleteWithStatus(id);
        return status == RedirectUrlOperationStatus.Success ? Results.Ok() : Refused(status);
    }

    // Umbraco's service finds redirects by their address and their document only.
    private static IRedirectUrl? Find(Guid id, IRedirectUrlRepository stored, ICoreScopeProvider scopes)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return stored.Get(id);
    }

    private static RedirectUrlStatusResponseModel Status(
        IOptionsMonitor<WebRoutingSettings> settings,
        CurrentUser me
    ) =>
        new(
            settings.CurrentValue.DisableRedirectUrlTracking
                ? RedirectStatusModel.Disabled
                : RedirectStatusModel.Enabled,
            me.User.IsAdmin()
        );

    private static IResult RefuseStatus() =>
        Answers.Problem(
            StatusCodes.Status400BadRequest,
            "The configuration of the site is not changed here",
            "Set Umbraco:CMS:WebRouting:DisableRedirectUrlTracking where the site is deployed.",
            "NotSupported"
        );

    private static IResult Refused(RedirectUrlOperationStatus status) =>
        status switch
        {
            RedirectUrlOperationStatus.NotFound => Answers.NotFound("The redirect"),
            RedirectUrlOperationStatus.CancelledByNotification => Answers.Refused(
                status,
                "An extension of the site refused this",
                "A rule of the site keeps the redirect. Ask who looks after the site."
            ),
            _ => Answers.Refused(status, "The redirect could not be deleted", "Reload the list and try again."),
        };
}
