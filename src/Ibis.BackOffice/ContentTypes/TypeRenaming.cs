using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Ibis.BackOffice.ContentTypes;

/// <summary>
/// Prepares a stored type for a change, so that what the client means by an id stays the same thing. Umbraco's services know
/// properties and groups by their aliases: a renamed property would be a new one without content, and two tabs that swap their
/// names would collide.
/// </summary>
internal static class TypeRenaming
{
    public static void Prepare(IContentTypeComposition type, TypeModel body, IShortStringHelper text)
    {
        // The service names all groups anew; these names last until then.
        foreach (var group in type.PropertyGroups.ToArray())
        {
            group.Alias = group.Key.ToString("N");
        }
        var aliases = body
            .Properties.GroupBy(property => property.Id)
            .ToDictionary(group => group.Key, group => group.First().Alias);
        var renamed = (
            from property in type.PropertyTypes.ToArray()
            where aliases.ContainsKey(property.Key)
            let alias = aliases[property.Key].ToSafeAlias(text)
            where alias.Length > 0 && alias != property.Alias
            select (Property: property, Alias: alias)
        ).ToArray();
        foreach (var (property, _) in renamed)
        {
            property.Alias = $"renamed{property.Key:N}";
        }
        foreach (var (property, alias) in renamed)
        {
            // It had the name that another property takes now, and is sent no more, or under a new id.
            if (type.PropertyTypeExists(alias))
            {
                type.RemovePropertyType(alias);
            }
            property.Alias = alias;
        }
    }

    /// <summary>Two groups of one name at one place, which would become one.</summary>
    public static string? DuplicateGroup(TypeModel body) =>
        body
            .Containers.GroupBy(container =>
                (container.Parent?.Id, container.Name?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant())
            )
            .FirstOrDefault(group => group.Count() > 1)
            ?.First()
            .Name;
}
