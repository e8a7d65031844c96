using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.Webhooks;

/// <summary>Other systems that are told what happens here. <c>Ibis.Umbraco/Webhooks</c> tells them.</summary>
internal static class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder api)
    {
        var webhooks = api.MapGroup("/webhook").ForSections(Sections.Settings);
        webhooks.MapGet("", ListAsync);
        webhooks.MapGet("/{id:guid}", GetAsync);
        webhooks.MapPost("", CreateAsync);
        webhooks.MapPut("/{id:guid}", UpdateAsync);
        webhooks.MapDelete("/{id:guid}", DeleteAsync);
        webhooks.MapGet("/events", Events);
        webhooks.MapGet("/logs", LogsAsync);
        webhooks.MapGet("/{id:guid}/logs", LogsOfAsync);
        api.MapGet("/item/webhook", ItemsAsync).ForSections(Sections.Settings);
    }

    private static async Task<Paged<WebhookResponseModel>> ListAsync(
        Page page,
        IWebhookService webhooks,
        WebhookPresentation presentation
    )
    {
        var found = await webhooks.GetAllAsync(page.Skip, page.Take);
        return new Paged<WebhookResponseModel>(found.Total, [.. found.Items.Select(presentation.Model)]);
    }

    private static async Task<IResult> GetAsync(Guid id, IWebhookService webhooks, WebhookPresentation presentation) =>
        await webhooks.GetAsync(id) is { } webhook ? Results.Ok(presentation.Model(webhook)) : NotFound();

    private static async Task<IEnumerable<WebhookItemResponseModel>> ItemsAsync(
        [FromQuery] Guid[]? id,
        IWebhookService webhooks
    ) =>
        id is { Length: > 0 }
            ? (await webhooks.GetMultipleAsync(id)).OfType<IWebhook>().Select(WebhookPresentation.Item)
            : [];

    private static Paged<WebhookEventModel> Events(Page page, WebhookPresentation presentation) =>
        page.Of(presentation.Events, one => one);

    private static async Task<Paged<WebhookLogResponseModel>> LogsAsync(Page page, IWebhookLogService log) =>
        Log(await log.Get(page.Skip, page.Take));

    private static async Task<Paged<WebhookLogResponseModel>> LogsOfAsync(Guid id, Page page, IWebhookLogService log) =>
        Log(await log.Get(id, page.Skip, page.Take));

    private static async Task<IResult> CreateAsync(CreateWebhookRequestModel body, IWebhookService webhooks)
    {
        if (InputRefusal(body) is { } refusal)
        {
            return refusal;
        }
        if (body.Id is { } taken && await webhooks.GetAsync(taken) is not null)
        {
            return Answers.Problem(
                StatusCodes.Status400BadRequest,
                "This id is taken",
                "There is a webhook with this id already. Create it again with a new one.",
                "DuplicateKey"
            );
        }
        var webhook = Webhook(body, body.Id ?? Guid.NewGuid());
        var result = await webhooks.CreateAsync(webhook);
        return result.Success
            ? Answers.Created(result.Result.Key, $"webhook/{result.Result.Key}")
            : Refused(result.Status);
    }

    private static async Task<IResult> UpdateAsync(Guid id, WebhookModel body, IWebhookService webhooks)
    {
        if (InputRefusal(body) is { } refusal)
        {
            return refusal;
        }
        var result = await webhooks.UpdateAsync(Webhook(body, id));
        return result.Success ? Results.Ok() : Refused(result.Status);
    }

    private static async Task<IResult> DeleteAsync(Guid id, IWebhookService webhooks)
    {
        var result = await webhooks.DeleteAsync(id);
        return result.Success ? Results.Ok() : Refused(result.Status);
    }

    private static Webhook Webhook(WebhookModel body, Guid key) =>
        new(
            body.Url,
            body.Enabled,
            [.. body.ContentTypeKeys],
            [.. body.Events],
            body.Headers.ToDictionary(header => header.Key, header => header.Value)
        )
        {
            Key = key,
            Name = body.Name,
            Description = body.Description,
        };

    private static IResult? InputRefusal(WebhookModel body)
    {
        var isWeb =
            Uri.TryCreate(body.Url, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
        return !isWeb
            ? Answers.Problem(
                StatusCodes.Status400BadRequest,
                "This is not an address that can be called",
                "Enter the whole address of the receiver, beginning with https://.",
                "InvalidUrl"
            )
            : null;
    }

    private static Paged<WebhookLogResponseModel> Log(PagedModel<WebhookLog> entries) =>
        new(entries.Total, [.. entries.Items.Select(WebhookPresentation.Log)]);

    private static IResult NotFound() => Answers.NotFound("The webhook");

    private static IResult Refused(WebhookOperationStatus status) =>
        status switch
        {
            WebhookOperationStatus.NotFound => NotFound(),
            WebhookOperationStatus.NoEvents => Answers.Refused(
                status,
                "The webhook has no event",
                "Choose at least one event that it is called at."
            ),
            WebhookOperationStatus.CancelledByNotification => Answers.Refused(
                status,
                "An extension of the site refused this",
                "A rule of the site stopped the change of the webhook. Ask who looks after the site."
            ),
            // Success without a webhook.
            _ => Answers.Refused(status, "The webhook could not be changed", "Reload it and try again."),
        };
}
