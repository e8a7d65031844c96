using Ibis.Umbraco.Scopes;
using Ibis.Umbraco.Tables;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Domains;

internal sealed class DomainRepository(ScopeDatabase database, RepositoryVersions versions)
    : WholeTable<IDomain>("domain", database, versions),
        IDomainRepository
{
    public IDomain? GetByName(string domainName) => First(domain => HasName(domain, domainName));

    public bool Exists(string domainName) => Held.Any(domain => HasName(domain, domainName));

    public IEnumerable<IDomain> GetAll(bool includeWildcards) =>
        Copies(Held.Where(domain => includeWildcards || !domain.IsWildcard));

    public IEnumerable<IDomain> GetAssignedDomains(int contentId, bool includeWildcards) =>
        Copies(Held.Where(domain => domain.RootContentId == contentId && (includeWildcards || !domain.IsWildcard)));

    protected override IEnumerable<IDomain> Load() =>
        Database
            .Query<Row>(
                """
                select d.id, d.key, d.name, d.language_id, l.iso_code, d.root_content_id, d.sort_order
                from umbraco.domain d
                left join umbraco.language l on l.id = d.language_id
                order by d.sort_order, d.id
                """
            )
            .Select(row => row.ToEntity());

    protected override void Insert(IDomain entity) =>
        Written(
            entity,
            """
            with written as (
                insert into umbraco.domain (key, name, language_id, root_content_id, sort_order)
                values (@Key, @DomainName, @LanguageId, @RootContentId,
                    case when @IsWildcard then -1 else (
                        select count(*) from umbraco.domain
                        where root_content_id = @RootContentId and not starts_with(name, '*')
                    ) end)
                returning id, language_id, sort_order
            )
            """
        );

    protected override void Update(IDomain entity) =>
        Written(
            entity,
            """
            with written as (
                update umbraco.domain
                set key = @Key, name = @DomainName, language_id = @LanguageId, root_content_id = @RootContentId,
                    sort_order = @SortOrder
                where id = @Id
                returning id, language_id, sort_order
            )
            """
        );

    protected override void Remove(IDomain entity) =>
        Database.Execute("delete from umbraco.domain where id = @Id", new { entity.Id });

    private void Written(IDomain entity, string write)
    {
        if (Held.Any(domain => domain.Id != entity.Id && HasName(domain, entity.DomainName)))
        {
            throw new InvalidOperationException(
                $"The domain '{entity.DomainName}' is in use already. Remove it from the other item first."
            );
        }
        var written =
            Database.First<Row>(
                $"""
                {write}
                select w.id, l.iso_code, w.sort_order from written w left join umbraco.language l on l.id = w.language_id
                """,
                new
                {
                    entity.Id,
                    entity.Key,
                    entity.DomainName,
                    entity.LanguageId,
                    entity.RootContentId,
                    entity.IsWildcard,
                    entity.SortOrder,
                }
            ) ?? throw new InvalidOperationException($"The domain '{entity.DomainName}' does not exist any more.");
        entity.Id = written.Id;
        entity.SortOrder = written.SortOrder;
        if (entity is UmbracoDomain domain)
        {
            domain.LanguageIsoCode = written.IsoCode;
        }
    }

    private static bool HasName(IDomain domain, string name) =>
        string.Equals(domain.DomainName, name, StringComparison.OrdinalIgnoreCase);

    private sealed record Row
    {
        public int Id { get; init; }
        public Guid Key { get; init; }
        public string Name { get; init; } = string.Empty;
        public int? LanguageId { get; init; }
        public string? IsoCode { get; init; }
        public int? RootContentId { get; init; }
        public int SortOrder { get; init; }

        public IDomain ToEntity() =>
            new UmbracoDomain(Name).Loaded(domain =>
            {
                domain.Id = Id;
                domain.Key = Key;
                domain.LanguageId = LanguageId;
                domain.LanguageIsoCode = IsoCode;
                domain.RootContentId = RootContentId;
                domain.SortOrder = SortOrder;
            });
    }
}
