using Ibis.BackOffice.Api;

namespace Ibis.BackOffice.Webhooks;

internal record WebhookModel
{
    public required IReadOnlyList<string> Events { get; init; }
    public required bool Enabled { get; init; }
    public string? Name { get; init; }
    public string? Description { get; init; }
    public required string Url { get; init; }
    public required IReadOnlyList<Guid> ContentTypeKeys { get; init; }
    public required IReadOnlyDictionary<string, string> Headers { get; init; }
}

internal sealed record CreateWebhookRequestModel : WebhookModel
{
    public Guid? Id { get; init; }
}

internal sealed record WebhookResponseModel(
    Guid Id,
    IReadOnlyList<WebhookEventModel> Events,
    bool Enabled,
    string? Name,
    string? Description,
    string Url,
    IReadOnlyList<Guid> ContentTypeKeys,
    IDictionary<string, string> Headers
);

internal sealed record WebhookEventModel(string EventName, string EventType, string Alias);

internal sealed record WebhookLogResponseModel(
    Guid Key,
    Guid WebhookKey,
    string StatusCode,
    int? HttpStatusCode,
    bool IsSuccessStatusCode,
    DateTimeOffset Date,
    string EventAlias,
    string Url,
    int RetryCount,
    string RequestHeaders,
    string RequestBody,
    string ResponseHeaders,
    string ResponseBody,
    bool ExceptionOccured
);

internal sealed record WebhookItemResponseModel(
    bool Enabled,
    string Name,
    string Events,
    string Url,
    string Types,
    Guid Id,
    IReadOnlyList<FlagModel> Flags
);
