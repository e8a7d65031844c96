using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PropertyValues;

/// <summary>Builds the properties of a content item from stored values.</summary>
internal static class StoredProperties
{
    /// <summary>One property for each type, without dirty marks. Values that the type no longer supports are left out.</summary>
    /// <param name="published">None for items that are not published, or cannot be.</param>
    public static PropertyCollection Build(
        IEnumerable<IPropertyType> propertyTypes,
        StoredPropertyValues edited,
        StoredPropertyValues published
    )
    {
        var properties = new List<IProperty>();
        foreach (var propertyType in propertyTypes)
        {
            var initial = new List<Property.InitialPropertyValue>();
            Add(initial, propertyType, edited, false);
            if (propertyType.SupportsPublishing)
            {
                Add(initial, propertyType, published, true);
            }
            properties.Add(Property.CreateWithValues(0, propertyType, [.. initial]));
        }
        return new PropertyCollection(properties);
    }

    private static void Add(
        List<Property.InitialPropertyValue> initial,
        IPropertyType propertyType,
        StoredPropertyValues values,
        bool published
    )
    {
        foreach (var value in values.Of(propertyType.Id))
        {
            if (propertyType.SupportsVariation(value.Culture, value.Segment))
            {
                initial.Add(new Property.InitialPropertyValue(value.Culture, value.Segment, published, value.Value));
            }
        }
    }
}
