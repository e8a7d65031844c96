using Ibis.BackOffice.Api;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Extensions;

namespace Ibis.BackOffice.ContentTypes;

/// <summary>The parts that the three kinds of types show in the same way.</summary>
internal static class TypeReader
{
    private const char LevelSeparator = '/';

    public static IReadOnlyList<PropertyTypeModel> Properties(IContentTypeComposition type) =>
        [
            .. type.PropertyGroups.SelectMany(group =>
                (group.PropertyTypes ?? Enumerable.Empty<IPropertyType>()).Select(property =>
                    Property(property, group.Key)
                )
            ),
            .. type.NoGroupPropertyTypes.Select(property => Property(property, null)),
        ];

    public static IReadOnlyList<PropertyTypeContainerModel> Containers(IContentTypeBase type) =>
        [
            .. type.PropertyGroups.Select(group => new PropertyTypeContainerModel(
                group.Key,
                group.Type.ToString(),
                group.SortOrder,
                ReferenceByIdModel.To(ParentOf(group, type.PropertyGroups)?.Key),
                group.Name
            )),
        ];

    public static IEnumerable<TypePart> Parts(IContentTypeComposition type) =>
        type.ContentTypeComposition.Select(part => new TypePart(
            part.Key,
            part.Id == type.ParentId ? CompositionType.Inheritance : CompositionType.Composition
        ));

    public static IEnumerable<AllowedType> Allowed(IContentTypeBase type) =>
        (type.AllowedContentTypes ?? [])
            .OrderBy(allowed => allowed.SortOrder)
            .Select(allowed => new AllowedType(allowed.Key, allowed.SortOrder));

    // The alias of a group holds the alias of its tab: "content/seo".
    private static PropertyGroup? ParentOf(PropertyGroup group, PropertyGroupCollection groups)
    {
        var end = group.Alias.LastIndexOf(LevelSeparator);
        return end < 0
            ? null
            : groups.FirstOrDefault(other => other.Alias.AsSpan().SequenceEqual(group.Alias.AsSpan(0, end)));
    }

    private static PropertyTypeModel Property(IPropertyType property, Guid? container) =>
        new(
            property.Key,
            property.SortOrder,
            property.Alias,
            property.Name,
            new ReferenceByIdModel(property.DataTypeKey),
            property.VariesByCulture(),
            property.VariesBySegment(),
            new PropertyTypeValidationModel(
                property.Mandatory,
                property.MandatoryMessage,
                property.ValidationRegExp,
                property.ValidationRegExpMessage
            ),
            new PropertyTypeAppearanceModel(property.LabelOnTop),
            ReferenceByIdModel.To(container),
            property.Description
        );
}
