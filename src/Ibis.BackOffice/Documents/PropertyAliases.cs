using Ibis.BackOffice.Access;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Documents;

/// <summary>The properties of content types by what the current user may do with them.</summary>
internal sealed class PropertyAliases(PropertyRights rights, IContentTypeService types)
{
    private static readonly Limits None = new([], []);

    private readonly Dictionary<Guid, Limits> _known = [];

    public bool AreUnlimited => rights.AreUnlimited;

    /// <summary>Of a document type or of the type of a block.</summary>
    public Limits Of(Guid type)
    {
        if (AreUnlimited)
        {
            return None;
        }
        if (!_known.TryGetValue(type, out var limits))
        {
            var properties = types.Get(type)?.CompositionPropertyTypes.ToList() ?? [];
            _known[type] = limits = new Limits(
                Aliases(properties.Where(property => !rights.MayRead(property.Key))),
                Aliases(properties.Where(property => !rights.MayWrite(property.Key)))
            );
        }
        return limits;
    }

    /// <summary>Whether any type has a property of this name that she may not read: the order of a list would tell of it.</summary>
    public bool IsHiddenSomewhere(string? alias) =>
        !AreUnlimited && alias is not null && types.GetAll().Any(type => Of(type.Key).Hidden.Contains(alias));

    private static HashSet<string> Aliases(IEnumerable<IPropertyType> properties) =>
        properties.Select(property => property.Alias).ToHashSet(StringComparer.OrdinalIgnoreCase);
}

/// <param name="Hidden">Aliases of properties whose values are left out.</param>
/// <param name="Locked">Aliases of properties whose values stay as they are.</param>
internal sealed record Limits(HashSet<string> Hidden, HashSet<string> Locked)
{
    public bool AreNone => Hidden.Count + Locked.Count == 0;

    /// <summary>Whether a stored value stays, whatever was sent; one that she cannot see stays unless she sends another.</summary>
    public bool Keeps(string alias, bool isSent) => Locked.Contains(alias) || (Hidden.Contains(alias) && !isSent);
}
