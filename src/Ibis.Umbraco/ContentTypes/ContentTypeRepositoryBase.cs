using Ibis.Umbraco.Queries;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.ContentTypes;

/// <summary>What document types, media types and member types have in common; they differ by object type only.</summary>
internal abstract class ContentTypeRepositoryBase<T>(
    Guid objectType,
    ContentTypeStore store,
    ContentTypeWriter writer,
    ContentTypeUse use
) : IContentTypeRepositoryBase<T>
    where T : class, IContentTypeComposition
{
    protected IEnumerable<T> All => store.Current.All.OfType<T>();

    public T? Get(int id) => Copy(store.Current.Find(id) as T);

    public T? Get(Guid id) => Copy(store.Current.Find(id) as T);

    public T? Get(string alias) => Copy(store.Current.Find(objectType, alias) as T);

    public IEnumerable<T> GetMany(params int[]? ids) =>
        Copies(ids is { Length: > 0 } ? All.Where(type => ids.Contains(type.Id)) : All);

    public IEnumerable<T> GetMany(params Guid[]? ids) =>
        Copies(ids is { Length: > 0 } ? All.Where(type => ids.Contains(type.Key)) : All);

    public bool Exists(int id) => store.Current.Find(id) is T;

    public bool Exists(Guid id) => store.Current.Find(id) is T;

    public IEnumerable<T> Get(IQuery<T> query) =>
        Copies(All.Matching(query).OrderBy(type => type.Name, StringComparer.OrdinalIgnoreCase));

    public int Count(IQuery<T>? query) => (query is null ? All : All.Matching(query)).Count();

    public void Save(T entity) => writer.Save(entity, objectType);

    public void Delete(T entity) => writer.Delete(entity);

    public IEnumerable<MoveEventInfo<T>> Move(T moving, EntityContainer container) =>
        writer.Move(moving, objectType, container);

    public string GetUniqueAlias(string alias)
    {
        var taken = store.Current.All.Select(type => type.Alias).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var number = 1;
        while (taken.Contains($"{alias}{number}"))
        {
            number++;
        }
        return $"{alias}{number}";
    }

    public bool HasContainerInPath(string contentPath) =>
        HasListView([.. contentPath.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)]);

    public bool HasContainerInPath(params int[] ids) => HasListView(ids);

    public bool HasContentNodes(int id) => use.HasContent(id);

    public IEnumerable<Guid> GetAllowedParentKeys(Guid key) =>
        [
            .. All.Where(type => type.AllowedContentTypes?.Any(child => child.Key == key) == true)
                .Select(type => type.Key),
        ];

    private bool HasListView(int[] ids)
    {
        var listViews = All.Where(type => type.ListView is not null).Select(type => type.Id).ToArray();
        return listViews.Length > 0 && use.OfAnyType(ids, listViews);
    }

    protected List<T> Copies(IEnumerable<T> types)
    {
        var current = store.Current;
        return [.. types.Select(current.Copy)];
    }

    private T? Copy(T? type) => type is null ? null : store.Current.Copy(type);
}
