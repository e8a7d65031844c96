using System.Globalization;
using Ibis.Umbraco.Queries;
using Ibis.Umbraco.Scopes;
using Ibis.Umbraco.Tables;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Redirects;

/// <summary>URLs that published content had before. The newest entry of a URL wins.</summary>
internal sealed class RedirectUrlRepository(ScopeDatabase database) : IRedirectUrlRepository
{
    private const string From = "from umbraco.redirect_url r join umbraco.node n on n.key = r.content_key";
    private const string Select = $"select r.id, n.id as content_id, r.content_key, r.created, r.url, r.culture {From}";
    private const string HasUrl = "md5(r.url) = md5(@url) and r.url = @url";
    private const string NewestFirst = "order by r.created desc";

    private static readonly EntityColumns<IRedirectUrl> _columns = new(
        ("Key", "r.id"),
        ("ContentId", "n.id"),
        ("ContentKey", "r.content_key"),
        ("CreateDateUtc", "r.created"),
        ("Url", "r.url"),
        ("Culture", "r.culture")
    );

    public IRedirectUrl? Get(Guid id) => First("r.id = @id", new { id });

    public IRedirectUrl? Get(string url, Guid contentKey, string? culture) =>
        First(
            $"{HasUrl} and r.content_key = @contentKey and r.culture is not distinct from lower(@culture)",
            new
            {
                url,
                contentKey,
                culture,
            }
        );

    public IEnumerable<IRedirectUrl> GetMany(params Guid[]? ids) =>
        ids is { Length: > 0 } ? Read("r.id = any(@ids)", new { ids }) : Read("true", null);

    public bool Exists(Guid id) =>
        database.Scalar<bool>("select exists (select from umbraco.redirect_url where id = @id)", new { id });

    public IEnumerable<IRedirectUrl> Get(IQuery<IRedirectUrl> query)
    {
        var condition = QueryTranslator.Translate(query, _columns);
        return Read(condition.Sql, condition.Parameters);
    }

    public int Count(IQuery<IRedirectUrl>? query)
    {
        var condition = QueryTranslator.Translate(query, _columns);
        return database.Scalar<int>($"select count(*) {From} where {condition.Sql}", condition.Parameters);
    }

    public IRedirectUrl? GetMostRecentUrl(string url) => First(HasUrl, new { url });

    /// <remarks>An entry of exactly this culture goes before one that holds for all cultures.</remarks>
    public IRedirectUrl? GetMostRecentUrl(string url, string culture)
    {
        var row = database.First<Row>(
            $"""
            {Select}
            where {HasUrl} and (r.culture = lower(@culture) or coalesce(r.culture, '') = '')
            order by (r.culture = lower(@culture)) is true desc, r.created desc
            limit 1
            """,
            new { url, culture }
        );
        return row?.ToEntity();
    }

    public IEnumerable<IRedirectUrl> GetContentUrls(Guid contentKey) =>
        Read("r.content_key = @contentKey", new { contentKey });

    public IEnumerable<IRedirectUrl> GetAllUrls(long pageIndex, int pageSize, out long total) =>
        Page("@value::text is null", null, (pageIndex, pageSize), out total);

    public IEnumerable<IRedirectUrl> GetAllUrls(int rootContentId, long pageIndex, int pageSize, out long total) =>
        Page(
            "',' || n.path || ',' like '%,' || @value || ',%'",
            rootContentId.ToString(CultureInfo.InvariantCulture),
            (pageIndex, pageSize),
            out total
        );

    public IEnumerable<IRedirectUrl> SearchUrls(string searchTerm, long pageIndex, int pageSize, out long total) =>
        Page("strpos(lower(r.url), lower(@value)) > 0", searchTerm.Trim(), (pageIndex, pageSize), out total);

    public void Save(IRedirectUrl entity)
    {
        database.Execute(
            """
            insert into umbraco.redirect_url (id, content_key, created, url, culture)
            values (@Key, @ContentKey, @Created, @Url, lower(@Culture))
            on conflict (id) do update
            set content_key = excluded.content_key, created = excluded.created, url = excluded.url, culture = excluded.culture
            """,
            new
            {
                entity.Key,
                entity.ContentKey,
                Created = StoredTime.Utc(entity.CreateDateUtc),
                entity.Url,
                entity.Culture,
            }
        );
        entity.Id = entity.Key.GetHashCode();
        entity.ResetDirtyProperties();
    }

    public void Delete(IRedirectUrl entity) => Delete(entity.Key);

    public void Delete(Guid id) => database.Execute("delete from umbraco.redirect_url where id = @id", new { id });

    public void DeleteAll() => database.Execute("delete from umbraco.redirect_url");

    public void DeleteContentUrls(Guid contentKey) =>
        database.Execute("delete from umbraco.redirect_url where content_key = @contentKey", new { contentKey });

    private List<IRedirectUrl> Page(string condition, string? value, (long Index, int Size) page, out long total)
    {
        var parameters = new
        {
            value,
            skip = page.Index * page.Size,
            take = page.Size,
        };
        total = database.Scalar<long>($"select count(*) {From} where {condition}", parameters);
        return
        [
            .. database
                .Query<Row>($"{Select} where {condition} {NewestFirst}, r.id offset @skip limit @take", parameters)
                .Select(row => row.ToEntity()),
        ];
    }

    private IRedirectUrl? First(string condition, object parameters) =>
        database.First<Row>($"{Select} where {condition} {NewestFirst} limit 1", parameters)?.ToEntity();

    private List<IRedirectUrl> Read(string condition, object? parameters) =>
        database.Query<Row>($"{Select} where {condition} {NewestFirst}", parameters).ConvertAll(row => row.ToEntity());

    private sealed record Row(Guid Id, int ContentId, Guid ContentKey, DateTime Created, string Url, string? Culture)
    {
        public IRedirectUrl ToEntity() =>
            new RedirectUrl().Loaded(redirect =>
            {
                redirect.Id = Id.GetHashCode();
                redirect.Key = Id;
                redirect.ContentId = ContentId;
                redirect.ContentKey = ContentKey;
                redirect.CreateDateUtc = Created;
                redirect.Url = Url;
                redirect.Culture = Culture;
            });
    }
}
