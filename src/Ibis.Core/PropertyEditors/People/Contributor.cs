using Ibis.Core.PropertyEditors.Picked;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Ibis.Core.PropertyEditors.People;

/// <summary>An author or speaker, as pages show her.</summary>
/// <param name="Name">As she writes it.</param>
/// <param name="Role">Null where none was said.</param>
/// <param name="Organisation">Its name; null where none was said, or where visitors cannot see its page.</param>
/// <param name="OrganisationPage">Null where there is none that visitors can see.</param>
/// <param name="Orcid">As 0000-0002-1825-0097; null where she has given none.</param>
/// <param name="StakeholderType">A term; null where none was chosen.</param>
public sealed record Contributor(
    string Name,
    string? Role,
    string? Organisation,
    IPublishedContent? OrganisationPage,
    string? Orcid,
    IPublishedContent? StakeholderType
);

/// <summary>An author or speaker, as the Delivery API gives her.</summary>
/// <param name="Name">As she writes it.</param>
/// <param name="Role">Null where none was said.</param>
/// <param name="Organisation">With a key where it has a page.</param>
/// <param name="Orcid">As an address: https://orcid.org/0000-0002-1825-0097.</param>
/// <param name="StakeholderType">Key and name of a term, or null.</param>
public sealed record DeliveredContributor(
    string Name,
    string? Role,
    DeliveredOrganisation? Organisation,
    string? Orcid,
    DeliveredPage? StakeholderType
);

/// <summary>An organisation in an answer of the Delivery API.</summary>
/// <param name="Id">Null where it has no page that visitors can see.</param>
/// <param name="Name">In the language of the request, where it has a page.</param>
public sealed record DeliveredOrganisation(Guid? Id, string Name);
