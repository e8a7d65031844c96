using Ibis.Core.HeldNodes;
using Ibis.Core.Vocabularies;

namespace Ibis.Core.Places;

/// <summary>A place of the site as editors have it now: a region, country or city.</summary>
/// <param name="Ancestors">Nearest first: the places that it lies in.</param>
/// <param name="Kind">continent, subregion, country or city; null where nobody has said.</param>
/// <param name="Country">Two letters of ISO 3166-1, its own or that of the country that it lies in; null for regions.</param>
/// <param name="Aliases">Other names in all languages.</param>
/// <param name="IsPublished">Whether visitors see it, and editors are offered it.</param>
public sealed record PlaceNode(
    Guid Key,
    IReadOnlyList<Guid> Ancestors,
    string? Kind,
    string? Country,
    Texts Names,
    IReadOnlyList<string> Aliases,
    bool IsPublished
);
