using System.Text.Json;
using Ibis.Umbraco.Scopes;
using Ibis.Umbraco.Tables;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.PublicAccess;

/// <summary>Which parts of the site only members may see.</summary>
internal sealed class PublicAccessRepository(ScopeDatabase database, RepositoryVersions versions)
    : WholeTable<PublicAccessEntry>("public_access", database, versions),
        IPublicAccessRepository
{
    protected override IEnumerable<PublicAccessEntry> Load() =>
        Database
            .Query<Row>(
                "select id, node_id, login_node_id, no_access_node_id, rules::text as rules, created, updated from umbraco.public_access"
            )
            .Select(row => row.ToEntity());

    protected override void Insert(PublicAccessEntry entity)
    {
        Write(
            entity,
            """
            insert into umbraco.public_access (id, node_id, login_node_id, no_access_node_id, rules, created, updated)
            values (@Key, @ProtectedNodeId, @LoginNodeId, @NoAccessNodeId, @Rules::jsonb, @Created, @Updated)
            """
        );
        entity.Id = entity.Key.GetHashCode();
    }

    protected override void Update(PublicAccessEntry entity) =>
        Write(
            entity,
            """
            update umbraco.public_access
            set node_id = @ProtectedNodeId, login_node_id = @LoginNodeId, no_access_node_id = @NoAccessNodeId,
                rules = @Rules::jsonb, updated = @Updated
            where id = @Key
            """
        );

    protected override void Remove(PublicAccessEntry entity) =>
        Database.Execute("delete from umbraco.public_access where id = @Key", new { entity.Key });

    private void Write(PublicAccessEntry entity, string sql) =>
        Database.Execute(
            sql,
            new
            {
                entity.Key,
                entity.ProtectedNodeId,
                entity.LoginNodeId,
                entity.NoAccessNodeId,
                Rules = JsonSerializer.Serialize(
                    entity.Rules.Select(rule => new Rule(rule.Key, rule.RuleType, rule.RuleValue))
                ),
                Created = StoredTime.Utc(entity.CreateDate),
                Updated = StoredTime.Utc(entity.UpdateDate),
            }
        );

    private sealed record Rule(Guid Key, string? Type, string? Value);

    private sealed record Row(
        Guid Id,
        int NodeId,
        int LoginNodeId,
        int NoAccessNodeId,
        string Rules,
        DateTime Created,
        DateTime Updated
    )
    {
        public PublicAccessEntry ToEntity() =>
            new PublicAccessEntry(
                Id,
                NodeId,
                LoginNodeId,
                NoAccessNodeId,
                (JsonSerializer.Deserialize<Rule[]>(Rules) ?? []).Select(rule =>
                    new PublicAccessRule(rule.Key, Id).Loaded(loaded =>
                    {
                        loaded.RuleType = rule.Type;
                        loaded.RuleValue = rule.Value;
                    })
                )
            ).Loaded(entry =>
            {
                entry.CreateDate = Created;
                entry.UpdateDate = Updated;
            });
    }
}
