using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Extensions;

namespace Ibis.Core.Vocabularies;

/// <summary>Terms as pages and the Delivery API are given them.</summary>
internal sealed class TermModels(
    TermCatalogue catalogue,
    IPublishedContentCache published,
    IVariationContextAccessor variation,
    IApiContentRouteBuilder routes
)
{
    public IReadOnlyList<IPublishedContent> Published(IEnumerable<Guid> keys, bool preview) =>
        [
            .. catalogue
                .Current.Shown(keys)
                .Select(term => published.GetById(preview, term.Key))
                .OfType<IPublishedContent>(),
        ];

    public IReadOnlyList<DeliveredTerm> Delivered(IEnumerable<Guid> keys, bool preview) =>
        [.. Published(keys, preview).Select(Delivered)];

    /// <summary>Labels and aliases of all languages, and the keys: what a search may look for.</summary>
    public IEnumerable<object?> Searched(IEnumerable<Guid> keys)
    {
        foreach (var term in catalogue.Current.Shown(keys))
        {
            yield return term.Key.ToString();
            foreach (var word in term.Labels.All.Concat(term.Aliases))
            {
                yield return word;
            }
        }
    }

    private DeliveredTerm Delivered(IPublishedContent term) =>
        new(term.Key, term.Name(variation, variation.VariationContext?.Culture) ?? term.Name ?? "", PathOf(term));

    private string? PathOf(IPublishedContent term) => routes.Build(term)?.Path;
}

/// <summary>A term in an answer of the Delivery API.</summary>
/// <param name="Name">The label in the language that was asked for.</param>
/// <param name="Path">Where its page is; null for a term without one.</param>
internal sealed record DeliveredTerm(Guid Id, string Name, string? Path);
