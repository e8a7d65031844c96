namespace Ibis.Core.PropertyEditors.People;

/// <summary>What is stored: people in their order.</summary>
internal sealed record PeopleValue(IReadOnlyList<PersonValue>? People = null);

/// <param name="Organisation">Key of a page; then there is no <paramref name="OrganisationName"/>.</param>
/// <param name="Orcid">As 0000-0002-1825-0097, without address.</param>
/// <param name="StakeholderType">Key of a term.</param>
internal sealed record PersonValue(
    string? Name = null,
    string? Role = null,
    Guid? Organisation = null,
    string? OrganisationName = null,
    string? Orcid = null,
    Guid? StakeholderType = null
);
