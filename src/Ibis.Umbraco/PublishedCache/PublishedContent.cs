using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PublishedCache;

/// <summary>A document or media item of the published cache.</summary>
internal sealed class PublishedContent : IPublishedContent
{
    private readonly PublishedNode _node;
    private readonly PublishedNodeContext _context;
    private readonly IPublishedProperty[] _properties;
    private readonly Dictionary<string, IPublishedProperty> _byAlias;
    private readonly bool _preview;

    public PublishedContent(PublishedNode node, IPublishedContentType type, bool preview, PublishedNodeContext context)
    {
        _node = node;
        _context = context;
        _preview = preview;
        ContentType = type;
        _properties =
        [
            .. type.PropertyTypes.Select(property => new PublishedProperty(
                this,
                property,
                node.Values.GetValueOrDefault(property.Alias) ?? [],
                preview,
                context.Variation
            )),
        ];
        _byAlias = _properties.ToDictionary(property => property.Alias, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Rough size in memory, in bytes: the stored values and about as much again once they are converted.</summary>
    public long EstimatedBytes => 2 * _node.EstimatedBytes;

    public IPublishedContentType ContentType { get; }

    public Guid Key => _node.Key;

    public int Id => _node.Id;

    public int SortOrder => _node.Place.SortOrder;

    public int Level => _node.Place.Level;

    public string Path => _node.Place.Path;

    public int ParentId => _node.Place.ParentId;

    public int? TemplateId => _node.TemplateId;

    public int CreatorId => _node.Dates.CreatorId;

    public DateTime CreateDate => _node.Dates.Created;

    public int WriterId => _node.Dates.WriterId;

    public DateTime UpdateDate => _node.Dates.Updated;

    public string Name =>
        Culture() is { } culture && _node.Cultures.TryGetValue(culture, out var named) ? named.Name : _node.Name;

    public string? UrlSegment =>
        Culture() is { } culture && _node.Cultures.TryGetValue(culture, out var named)
            ? named.UrlSegment
            : _node.Name.ToLowerInvariant();

    public IReadOnlyDictionary<string, PublishedCultureInfo> Cultures => _node.Cultures;

    public PublishedItemType ItemType => ContentType.ItemType;

    public IEnumerable<IPublishedProperty> Properties => _properties;

    public IEnumerable<IPublishedContent> ChildrenForAllCultures =>
        _context
            .ChildKeys(ItemType, Key)
            .Select(_context.Find(ItemType, _preview))
            .WhereNotNull()
            .OrderBy(child => child.SortOrder);

    public bool IsDraft(string? culture = null) => _preview;

    public bool IsPublished(string? culture = null) =>
        ItemType == PublishedItemType.Media
        || (
            _preview
                ? _context.IsPublished(Key, culture)
                : culture is null || !ContentType.VariesByCulture() || _node.Cultures.ContainsKey(culture)
        );

    public IPublishedProperty? GetProperty(string alias) => _byAlias.GetValueOrDefault(alias);

    private string? Culture() => ContentType.VariesByCulture() ? _context.Variation.VariationContext?.Culture : null;
}
