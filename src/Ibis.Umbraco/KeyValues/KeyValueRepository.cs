using Ibis.Umbraco.Scopes;
using Ibis.Umbraco.Tables;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.KeyValues;

internal sealed class KeyValueRepository(ScopeDatabase database) : IKeyValueRepository
{
    public IKeyValue? Get(string? id) => id is null ? null : Read("key = @id", new { id }).FirstOrDefault();

    public IEnumerable<IKeyValue> GetMany(params string[]? ids) =>
        ids is { Length: > 0 } ? Read("key = any(@ids)", new { ids }) : Read("true", null);

    public bool Exists(string id) =>
        database.Scalar<bool>("select exists (select from umbraco.key_value where key = @id)", new { id });

    public IReadOnlyDictionary<string, string?>? FindByKeyPrefix(string keyPrefix) =>
        Read("starts_with(key, @keyPrefix)", new { keyPrefix })
            .ToDictionary(pair => pair.Identifier, pair => pair.Value, StringComparer.Ordinal);

    public void Save(IKeyValue entity)
    {
        entity.UpdatingEntity();
        database.Execute(
            """
            insert into umbraco.key_value (key, value, updated) values (@Identifier, @Value, @Updated)
            on conflict (key) do update set value = excluded.value, updated = excluded.updated
            """,
            new
            {
                entity.Identifier,
                entity.Value,
                Updated = StoredTime.Utc(entity.UpdateDate),
            }
        );
        (entity as KeyValue)?.ResetDirtyProperties();
    }

    public void Delete(IKeyValue entity) =>
        database.Execute("delete from umbraco.key_value where key = @Identifier", new { entity.Identifier });

    private IEnumerable<IKeyValue> Read(string condition, object? parameters) =>
        database
            .Query<Row>($"select key, value, updated from umbraco.key_value where {condition} order by key", parameters)
            .Select(row =>
                new KeyValue().Loaded(pair =>
                {
                    pair.Identifier = row.Key;
                    pair.Value = row.Value;
                    pair.UpdateDate = row.Updated;
                })
            );

    private sealed record Row(string Key, string? Value, DateTime Updated);
}
