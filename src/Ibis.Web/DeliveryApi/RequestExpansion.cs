using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Ibis.Web.DeliveryApi;

/// <summary>Decides, for one request, which properties are in an answer and which picked items are opened up.</summary>
internal sealed class RequestExpansion(
    IApiPropertyRenderer renderer,
    IApiPublishedContentCache contents,
    PropertySelection expand,
    PropertySelection fields
) : IOutputExpansionStrategy
{
    private PropertySelection? _expand = expand;
    private PropertySelection? _fields = fields;
    private int _depth;
    private int _mapped;

    public IDictionary<string, object?> MapContentProperties(IPublishedContent content) => Map(content, opened: false);

    public IDictionary<string, object?> MapElementProperties(IPublishedElement element) => Map(element, opened: true);

    public IDictionary<string, object?> MapMediaProperties(
        IPublishedContent media,
        bool skipUmbracoProperties = true
    ) =>
        Map(
            media.Properties.Where(property =>
                !skipUmbracoProperties || !property.Alias.StartsWith("umbraco", StringComparison.Ordinal)
            ),
            opened: false
        );

    private Dictionary<string, object?> Map(IPublishedElement element, bool opened) => Map(element.Properties, opened);

    private Dictionary<string, object?> Map(IEnumerable<IPublishedProperty> properties, bool opened)
    {
        var result = new Dictionary<string, object?>();
        // A picked item that is not expanded is named, not opened. Blocks belong to their page and always are.
        if (_depth > 0 && _expand is null && !opened)
        {
            return result;
        }

        if (++_mapped > DeliveryLimits.MaxMapped)
        {
            throw new BadHttpRequestException(
                $"The answer would open more than {DeliveryLimits.MaxMapped} items. Expand fewer properties."
            );
        }
        var (expandHere, fieldsHere) = (_expand, _fields);
        foreach (var property in properties)
        {
            var fieldsBelow = fieldsHere is null ? PropertySelection.Everything : fieldsHere.Below(property.Alias);
            if (fieldsBelow is null)
            {
                continue;
            }
            _expand = expandHere?.Below(property.Alias);
            _fields = ReferenceEquals(fieldsBelow, PropertySelection.Nothing)
                ? PropertySelection.Everything
                : fieldsBelow;
            _depth++;
            result[property.Alias] = WithoutHidden(renderer.GetPropertyValue(property, _expand is not null));
            _depth--;
        }
        (_expand, _fields) = (expandHere, fieldsHere);
        return result;
    }

    // Converters find any published item; what the API does not give out on its own must not come out through a picker.
    private object? WithoutHidden(object? value) =>
        value switch
        {
            IApiContent content => contents.GetById(content.Id) is null ? null : content,
            IEnumerable<IApiContent> picked => picked
                .Where(content => contents.GetById(content.Id) is not null)
                .ToArray(),
            _ => value,
        };
}
