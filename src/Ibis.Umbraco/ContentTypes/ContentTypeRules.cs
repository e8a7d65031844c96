using System.Data;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.ContentTypes;

internal static class ContentTypeRules
{
    public static void CheckNew(IContentTypeComposition type, ContentTypeSet types, Guid objectType)
    {
        CheckAlias(type, types, objectType);
        foreach (var property in type.PropertyTypes)
        {
            if ((property.Variations & ~type.Variations) != ContentVariation.Nothing)
            {
                throw new InvalidOperationException(
                    $"Property '{property.Alias}' varies by {property.Variations}, its type '{type.Alias}' by {type.Variations}. "
                        + "A property varies by what its type varies by, or by less."
                );
            }
        }
    }

    public static void CheckChanged(IContentTypeComposition type, ContentTypeSet types, Guid objectType)
    {
        CheckAlias(type, types, objectType);
        // A type that stops varying takes its properties along.
        foreach (var property in type.PropertyTypes)
        {
            property.Variations &= type.Variations;
        }
    }

    private static void CheckAlias(IContentTypeComposition type, ContentTypeSet types, Guid objectType)
    {
        if (string.IsNullOrEmpty(type.Alias))
        {
            throw new InvalidOperationException(
                $"'{type.Name}' has no alias, or one of which nothing was left after cleaning. An alias needs at least one letter."
            );
        }
        if (types.Find(objectType, type.Alias) is { } other && other.Id != type.Id)
        {
            throw new DuplicateNameException(
                $"The alias '{type.Alias}' belongs to '{other.Name}' already. Choose another one for '{type.Name}'."
            );
        }
    }
}
