using System.Collections.Concurrent;
using System.Globalization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.PublishedCache;

/// <summary>Published content types, built from the types the services give and kept until a type or data type changes.</summary>
internal sealed class PublishedContentTypeCache(
    IContentTypeService contentTypes,
    IMediaTypeService mediaTypes,
    IMemberTypeService memberTypes,
    IPublishedContentTypeFactory factory
) : IPublishedContentTypeCache
{
    private readonly ConcurrentDictionary<(PublishedItemType, Guid), IPublishedContentType> _byKey = new();

    public void ClearAll()
    {
        _byKey.Clear();
        factory.NotifyDataTypeChanges();
    }

    public void ClearContentType(int id) => Clear(type => type.Id == id);

    public void ClearDataType(int id) => ClearByDataTypeId(id);

    public IEnumerable<IPublishedContentType> ClearByDataTypeId(int id)
    {
        factory.NotifyDataTypeChanges(id);
        return Clear(type => type.PropertyTypes.Any(property => property.DataType.Id == id));
    }

    public IPublishedContentType Get(PublishedItemType itemType, Guid key) =>
        _byKey.GetOrAdd((itemType, key), _ => Create(itemType, Find(itemType, key), key.ToString()));

    public IPublishedContentType Get(PublishedItemType itemType, string alias) =>
        Known(itemType, type => type.Alias.Equals(alias, StringComparison.OrdinalIgnoreCase))
        ?? Add(itemType, Find(itemType, alias), alias);

    public IPublishedContentType Get(PublishedItemType itemType, int id) =>
        Known(itemType, type => type.Id == id)
        ?? Add(itemType, Find(itemType, id), id.ToString(CultureInfo.InvariantCulture));

    private IPublishedContentType? Known(PublishedItemType itemType, Func<IPublishedContentType, bool> matches) =>
        _byKey.Where(entry => entry.Key.Item1 == itemType).Select(entry => entry.Value).FirstOrDefault(matches);

    private IPublishedContentType Add(PublishedItemType itemType, IContentTypeComposition? type, string asked)
    {
        var created = Create(itemType, type, asked);
        return _byKey.GetOrAdd((itemType, created.Key), created);
    }

    // Compositions carry properties into other types, so a change to one type outdates every type.
    private List<IPublishedContentType> Clear(Func<IPublishedContentType, bool> changed)
    {
        var cleared = _byKey.Values.Where(changed).ToList();
        _byKey.Clear();
        return cleared;
    }

    private IPublishedContentType Create(PublishedItemType itemType, IContentTypeComposition? type, string asked) =>
        factory.CreateContentType(
            type ?? throw new InvalidOperationException($"There is no {itemType} type '{asked}' in the database.")
        );

    private IContentTypeComposition? Find(PublishedItemType itemType, Guid key) =>
        itemType switch
        {
            PublishedItemType.Media => mediaTypes.Get(key),
            PublishedItemType.Member => memberTypes.Get(key),
            _ => contentTypes.Get(key),
        };

    private IContentTypeComposition? Find(PublishedItemType itemType, string alias) =>
        itemType switch
        {
            PublishedItemType.Media => mediaTypes.Get(alias),
            PublishedItemType.Member => memberTypes.Get(alias),
            _ => contentTypes.Get(alias),
        };

    private IContentTypeComposition? Find(PublishedItemType itemType, int id) =>
        itemType switch
        {
            PublishedItemType.Media => mediaTypes.Get(id),
            PublishedItemType.Member => memberTypes.Get(id),
            _ => contentTypes.Get(id),
        };
}
