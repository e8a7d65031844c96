using System.Text.Json;
using Ibis.Umbraco.Scopes;
using Ibis.Umbraco.Tables;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Webhooks;

internal sealed class WebhookRepository(ScopeDatabase database, RepositoryVersions versions)
    : WholeTable<IWebhook>("webhook", database, versions),
        IWebhookRepository
{
    public Task<PagedModel<IWebhook>> GetAllAsync(int skip, int take) =>
        Task.FromResult(new PagedModel<IWebhook>(Held.Count, Copies(Held.Skip(skip).Take(take))));

    public Task<IWebhook?> GetAsync(Guid key) => Task.FromResult(Get(key));

    public Task<PagedModel<IWebhook>> GetByIdsAsync(IEnumerable<Guid> keys)
    {
        var wanted = keys.ToHashSet();
        return Page(webhook => wanted.Contains(webhook.Key));
    }

    public Task<PagedModel<IWebhook>> GetByAliasAsync(string alias) =>
        Page(webhook => webhook.Events.Contains(alias, StringComparer.Ordinal));

    public Task<IWebhook> CreateAsync(IWebhook webhook)
    {
        Save(webhook);
        return Task.FromResult(webhook);
    }

    public Task UpdateAsync(IWebhook webhook)
    {
        Save(webhook);
        return Task.CompletedTask;
    }

    public Task DeleteAsync(IWebhook webhook)
    {
        Delete(webhook);
        return Task.CompletedTask;
    }

    protected override IEnumerable<IWebhook> Load() =>
        Database
            .Query<Row>(
                """
                select id, key, name, description, url, enabled, events, content_type_keys, headers::text as headers,
                    created, updated
                from umbraco.webhook
                order by id
                """
            )
            .Select(row => row.ToEntity());

    protected override void Insert(IWebhook entity) =>
        entity.Id = Database.Scalar<int>(
            """
            insert into umbraco.webhook
                (key, name, description, url, enabled, events, content_type_keys, headers, created, updated)
            values (@Key, @Name, @Description, @Url, @Enabled, @Events, @ContentTypeKeys, @Headers::jsonb, @Created, @Updated)
            returning id
            """,
            Columns(entity)
        );

    protected override void Update(IWebhook entity) =>
        Database.Execute(
            """
            update umbraco.webhook
            set key = @Key, name = @Name, description = @Description, url = @Url, enabled = @Enabled, events = @Events,
                content_type_keys = @ContentTypeKeys, headers = @Headers::jsonb, updated = @Updated
            where id = @Id
            """,
            Columns(entity)
        );

    protected override void Remove(IWebhook entity) =>
        Database.Execute("delete from umbraco.webhook where id = @Id", new { entity.Id });

    // Core's own cloning cannot copy the array of keys.
    protected override IWebhook Copy(IWebhook entity) =>
        new Webhook(
            entity.Url,
            entity.Enabled,
            [.. entity.ContentTypeKeys],
            [.. entity.Events],
            new Dictionary<string, string>(entity.Headers)
        ).Loaded(webhook =>
        {
            webhook.Id = entity.Id;
            webhook.Key = entity.Key;
            webhook.Name = entity.Name;
            webhook.Description = entity.Description;
            webhook.CreateDate = entity.CreateDate;
            webhook.UpdateDate = entity.UpdateDate;
        });

    private Task<PagedModel<IWebhook>> Page(Func<IWebhook, bool> condition)
    {
        IWebhook[] found = [.. Copies(Held.Where(condition))];
        return Task.FromResult(new PagedModel<IWebhook>(found.Length, found));
    }

    private static object Columns(IWebhook webhook) =>
        new
        {
            webhook.Id,
            webhook.Key,
            webhook.Name,
            webhook.Description,
            webhook.Url,
            webhook.Enabled,
            webhook.Events,
            webhook.ContentTypeKeys,
            Headers = JsonSerializer.Serialize(webhook.Headers),
            Created = StoredTime.Utc(webhook.CreateDate),
            Updated = StoredTime.Utc(webhook.UpdateDate),
        };

    private sealed record Row
    {
        public int Id { get; init; }
        public Guid Key { get; init; }
        public string? Name { get; init; }
        public string? Description { get; init; }
        public required string Url { get; init; }
        public bool Enabled { get; init; }
        public required string[] Events { get; init; }
        public required Guid[] ContentTypeKeys { get; init; }
        public required string Headers { get; init; }
        public DateTime Created { get; init; }
        public DateTime Updated { get; init; }

        public IWebhook ToEntity() =>
            new Webhook(
                Url,
                Enabled,
                ContentTypeKeys,
                Events,
                JsonSerializer.Deserialize<Dictionary<string, string>>(Headers)
            ).Loaded(webhook =>
            {
                webhook.Id = Id;
                webhook.Key = Key;
                webhook.Name = Name;
                webhook.Description = Description;
                webhook.CreateDate = Created;
                webhook.UpdateDate = Updated;
            });
    }
}
