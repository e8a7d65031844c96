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

    // By the place of the property in its type. An item leaves most properties of its type empty: those take no memory here.
    private readonly PublishedProperty?[] _filled;
    private readonly bool _preview;

    public PublishedContent(PublishedNode node, IPublishedContentType type, bool preview, PublishedNodeContext context)
    {
        _node = node.WithoutValues();
        _context = context;
        _preview = preview;
        ContentType = type;
        EstimatedBytes = PublishedBytes.Of(node, type);
        _filled =
        [
            .. type.PropertyTypes.Select(property =>
                node.Values.GetValueOrDefault(property.Alias) is { Length: > 0 } values
                    ? new PublishedProperty(this, property, values)
                    : null
            ),
        ];
    }

    /// <summary>Rough size in memory, in bytes: the stored values, and what they will take once they are converted.</summary>
    public long EstimatedBytes { get; }

    /// <summary>Whether this is a draft.</summary>
    public bool IsPreview => _preview;

    public IVariationContextAccessor Variation => _context.Variation;

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

    public IEnumerable<IPublishedProperty> Properties =>
        ContentType.PropertyTypes.Select((property, place) => At(place, property));

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

    public IPublishedProperty? GetProperty(string alias)
    {
        var place = ContentType.GetPropertyIndex(alias);
        return ContentType.GetPropertyType(place) is { } property ? At(place, property) : null;
    }

    private PublishedProperty At(int place, IPublishedPropertyType property) =>
        _filled[place] ?? new PublishedProperty(this, property, []);

    private string? Culture() => ContentType.VariesByCulture() ? _context.Variation.VariationContext?.Culture : null;
}
