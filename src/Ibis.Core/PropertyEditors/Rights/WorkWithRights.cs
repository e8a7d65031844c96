using Ibis.Core.PropertyEditors.Picked;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Ibis.Core.PropertyEditors.Rights;

/// <summary>A picture or document with its rights, as pages show it. The record of consent is not for pages.</summary>
/// <param name="Media">What it is about.</param>
/// <param name="AlternativeText">In the language of the page, else in the default language.</param>
/// <param name="Credit">Whose work it is.</param>
/// <param name="Source">Where it was taken from; null where that is not said.</param>
/// <param name="Licence">A term; null where none was chosen, or where visitors cannot see it.</param>
public sealed record WorkWithRights(
    IPublishedContent Media,
    string AlternativeText,
    string? Credit,
    string? Source,
    IPublishedContent? Licence
);

/// <summary>A picture or document with its rights, as the Delivery API gives it.</summary>
/// <param name="Media">With address, name and kind.</param>
/// <param name="AlternativeText">In the language of the request, else in the default language.</param>
/// <param name="Credit">Whose work it is.</param>
/// <param name="Source">Where it was taken from; null where that is not said.</param>
/// <param name="Licence">Key and name of a term, or null.</param>
public sealed record DeliveredWork(
    IApiMedia Media,
    string AlternativeText,
    string? Credit,
    string? Source,
    DeliveredPage? Licence
);
