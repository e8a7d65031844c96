using Umbraco.Cms.Core.Models.PublishedContent;

namespace Ibis.Umbraco.PropertyEditors.Blocks;

/// <summary>A block as a page or API sees it. It has no life of its own: dates, writer and state are those of the item it is in.</summary>
internal sealed class BlockElement : IPublishedElement
{
    private readonly IPublishedElement _owner;
    private readonly Dictionary<string, IPublishedProperty> _properties;

    public BlockElement(
        Guid key,
        IPublishedContentType type,
        IPublishedElement owner,
        Func<IPublishedElement, IPublishedPropertyType, IPublishedProperty> property
    )
    {
        Key = key;
        ContentType = type;
        _owner = owner;
        _properties = type.PropertyTypes.ToDictionary(
            one => one.Alias,
            one => property(this, one),
            StringComparer.OrdinalIgnoreCase
        );
    }

    public IPublishedContentType ContentType { get; }

    public Guid Key { get; }

    public IEnumerable<IPublishedProperty> Properties => _properties.Values;

    public int Id => 0;

    public string Name => string.Empty;

    public int SortOrder => 0;

    public int CreatorId => _owner.CreatorId;

    public DateTime CreateDate => _owner.CreateDate;

    public int WriterId => _owner.WriterId;

    public DateTime UpdateDate => _owner.UpdateDate;

    public IReadOnlyDictionary<string, PublishedCultureInfo> Cultures => _owner.Cultures;

    public PublishedItemType ItemType => PublishedItemType.Element;

    public IPublishedProperty? GetProperty(string alias) => _properties.GetValueOrDefault(alias);

    public bool IsDraft(string? culture = null) => _owner.IsDraft(culture);

    public bool IsPublished(string? culture = null) => _owner.IsPublished(culture);
}
