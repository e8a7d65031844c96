using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Webhooks;

/// <summary>What is still to be sent.</summary>
internal sealed class WebhookRequestRepository(ScopeDatabase database) : IWebhookRequestRepository
{
    public Task<WebhookRequest> CreateAsync(WebhookRequest webhookRequest)
    {
        webhookRequest.Id = database.Scalar<int>(
            """
            insert into umbraco.webhook_request (webhook_key, event_alias, request_object, retry_count)
            values (@WebhookKey, @EventAlias, @RequestObject, @RetryCount)
            returning id
            """,
            webhookRequest
        );
        return Task.FromResult(webhookRequest);
    }

    public Task<IEnumerable<WebhookRequest>> GetAllAsync() =>
        Task.FromResult<IEnumerable<WebhookRequest>>(
            database.Query<WebhookRequest>(
                "select id, webhook_key, event_alias, request_object, retry_count from umbraco.webhook_request order by id"
            )
        );

    public Task<WebhookRequest> UpdateAsync(WebhookRequest webhookRequest)
    {
        database.Execute(
            """
            update umbraco.webhook_request
            set webhook_key = @WebhookKey, event_alias = @EventAlias, request_object = @RequestObject, retry_count = @RetryCount
            where id = @Id
            """,
            webhookRequest
        );
        return Task.FromResult(webhookRequest);
    }

    public Task DeleteAsync(WebhookRequest webhookRequest)
    {
        database.Execute("delete from umbraco.webhook_request where id = @Id", new { webhookRequest.Id });
        return Task.CompletedTask;
    }
}
