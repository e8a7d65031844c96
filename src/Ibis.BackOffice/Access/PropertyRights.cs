using Umbraco.Cms.Core.Actions;

namespace Ibis.BackOffice.Access;

/// <summary>Which values of documents the current user may see and change, property by property.</summary>
/// <remarks>
/// The same rule by which the client hides and locks fields: what groups say of a property goes before what they may do
/// elsewhere, and the verbs of several groups add up.
/// </remarks>
internal sealed class PropertyRights
{
    private readonly HashSet<string> _elsewhere;
    private readonly ILookup<Guid, string> _single;

    public PropertyRights(CurrentUser me)
    {
        var groups = me.User.Groups.ToList();
        _elsewhere = groups.SelectMany(group => group.Permissions).ToHashSet(StringComparer.Ordinal);
        _single = groups
            .SelectMany(group => group.GranularPermissions)
            .Select(PropertyVerb.Of)
            .OfType<PropertyVerb>()
            .ToLookup(verb => verb.Property, verb => verb.Verb);
    }

    /// <summary>Nothing is hidden or locked anywhere.</summary>
    public bool AreUnlimited =>
        _single.Count == 0
        && _elsewhere.Contains(ActionDocumentPropertyRead.ActionLetter)
        && _elsewhere.Contains(ActionDocumentPropertyWrite.ActionLetter);

    public bool MayRead(Guid property) => May(ActionDocumentPropertyRead.ActionLetter, property);

    public bool MayWrite(Guid property) => May(ActionDocumentPropertyWrite.ActionLetter, property);

    private bool May(string verb, Guid property) =>
        _single.Contains(property) ? _single[property].Contains(verb) : _elsewhere.Contains(verb);
}
