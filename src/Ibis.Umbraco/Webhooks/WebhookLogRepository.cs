using Ibis.Umbraco.Scopes;
using Ibis.Umbraco.Tables;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Webhooks;

internal sealed class WebhookLogRepository(ScopeDatabase database) : IWebhookLogRepository
{
    private const string Select = """
        select id, webhook_key, key, url, status_code, date, event_alias, retry_count, request_headers, request_body,
            response_headers, response_body, exception_occured, is_success_status_code
        from umbraco.webhook_log
        """;

    public Task CreateAsync(WebhookLog log)
    {
        log.Date = StoredTime.Utc(log.Date);
        log.Id = database.Scalar<int>(
            """
            insert into umbraco.webhook_log
                (webhook_key, key, url, status_code, date, event_alias, retry_count, request_headers, request_body,
                response_headers, response_body, exception_occured, is_success_status_code)
            values (@WebhookKey, @Key, @Url, @StatusCode, @Date, @EventAlias, @RetryCount, @RequestHeaders, @RequestBody,
                @ResponseHeaders, @ResponseBody, @ExceptionOccured, @IsSuccessStatusCode)
            returning id
            """,
            log
        );
        return Task.CompletedTask;
    }

    public Task<PagedModel<WebhookLog>> GetPagedAsync(int skip, int take) => PageAsync(null, skip, take);

    public Task<PagedModel<WebhookLog>> GetPagedAsync(Guid webhookKey, int skip, int take) =>
        PageAsync(webhookKey, skip, take);

    public Task<IEnumerable<WebhookLog>> GetOlderThanDate(DateTime date) =>
        Task.FromResult<IEnumerable<WebhookLog>>(
            database.Query<WebhookLog>($"{Select} where date < @date order by id", new { date = StoredTime.Utc(date) })
        );

    public Task DeleteByIds(int[] ids)
    {
        database.Execute("delete from umbraco.webhook_log where id = any(@ids)", new { ids });
        return Task.CompletedTask;
    }

    private Task<PagedModel<WebhookLog>> PageAsync(Guid? webhookKey, int skip, int take)
    {
        const string condition = "@webhookKey::uuid is null or webhook_key = @webhookKey";
        var parameters = new
        {
            webhookKey,
            skip,
            take,
        };
        return Task.FromResult(
            new PagedModel<WebhookLog>(
                database.Scalar<long>($"select count(*) from umbraco.webhook_log where {condition}", parameters),
                database.Query<WebhookLog>(
                    $"{Select} where {condition} order by date desc, id desc offset @skip limit @take",
                    parameters
                )
            )
        );
    }
}
