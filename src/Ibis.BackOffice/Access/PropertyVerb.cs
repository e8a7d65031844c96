using Umbraco.Cms.Core.Models.Membership.Permissions;

namespace Ibis.BackOffice.Access;

/// <summary>What a group may do with the values of one property.</summary>
/// <param name="Verb">Empty for an entry that only says that the group may do nothing.</param>
internal readonly record struct PropertyVerb(Guid Property, string Verb)
{
    // An entry of Umbraco's has one key, that of the document type; the property stands in front of the verb.
    private const char Separator = '|';

    public static PropertyVerb? Of(IGranularPermission permission) =>
        permission is DocumentPropertyValueGranularPermission
        && permission.Permission.Split(Separator, 2) is [var property, ..] parts
        && Guid.TryParse(property, out var key)
            ? new PropertyVerb(key, parts[^1])
            : null;

    public override string ToString() => $"{Property}{Separator}{Verb}";
}
