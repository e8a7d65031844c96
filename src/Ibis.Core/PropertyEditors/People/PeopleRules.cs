using System.Globalization;
using Ibis.Core.PropertyEditors.Picked;

namespace Ibis.Core.PropertyEditors.People;

/// <summary>What people have to have before they are published. Each sentence says whom it is about.</summary>
internal sealed class PeopleRules(PickedPages pages)
{
    /// <summary>Of one value. A paper of a large study has fewer authors.</summary>
    public const int MostPeople = 200;

    private const int MostCharacters = 200;

    public IEnumerable<string> Faults(IReadOnlyList<PersonValue> people, PeopleConfiguration configuration)
    {
        var most = configuration.Most is > 0 and { } set ? Math.Min(set, MostPeople) : MostPeople;
        if (people.Count > most)
        {
            yield return $"There are {people.Count} people, and there may be {most}. Take {people.Count - most} away.";
            yield break;
        }
        if (people.Count < configuration.Least)
        {
            yield return $"There are {people.Count} people, and at least {configuration.Least} are needed. Add {configuration.Least - people.Count}.";
        }
        var vocabulary = PickedKey.Read(configuration.StakeholderTypes);
        var orcids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, person) in people.Index())
        {
            var whom = string.Create(
                CultureInfo.InvariantCulture,
                $"Person {index + 1}{(person.Name is { } name ? $" ({PlainText.Shown(name)})" : "")}"
            );
            foreach (var fault in Faults(person, configuration.Roles ?? [], vocabulary).OfType<string>())
            {
                yield return $"{whom}: {fault}";
            }
            if (person.Orcid is { } orcid && !orcids.Add(orcid))
            {
                yield return $"{whom}: the ORCID iD {PlainText.Shown(orcid)} is another person's above. Correct one of the two.";
            }
        }
    }

    private IEnumerable<string?> Faults(PersonValue person, string[] roles, Guid? vocabulary) =>
        [
            person.Name is null ? "the name is missing." : PlainText.Fault(person.Name, "the name", MostCharacters),
            PlainText.Fault(person.Role, "the role", MostCharacters),
            person.Role is { } role && roles.Length > 0 && !roles.Contains(role, StringComparer.Ordinal)
                ? $"the role {PlainText.Shown(role)} is not offered here. Choose one of: {string.Join(", ", roles)}."
                : null,
            PlainText.Fault(person.OrganisationName, "the organisation", MostCharacters),
            pages.PageFault(person.Organisation, "the organisation"),
            pages.TermFault(person.StakeholderType, "the type of stakeholder", vocabulary),
            person.Orcid is { } orcid && !Orcid.IsValid(orcid)
                ? $"the ORCID iD {PlainText.Shown(orcid)} is none: its last sign does not fit the others, or it is not written as 0000-0002-1825-0097."
                : null,
        ];
}
