using Ibis.Core.ContentModel.Vocabularies;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Ibis.Core.PropertyEditors.Picked;

/// <summary>Pages and terms that a value names by their keys.</summary>
internal sealed class PickedPages(
    IContentService contents,
    IPublishedContentCache published,
    IApiContentNameProvider names
)
{
    /// <param name="what">As in a sentence: "The licence".</param>
    /// <param name="vocabulary">The one the term has to be of; null for any.</param>
    public string? TermFault(Guid? key, string what, Guid? vocabulary)
    {
        if (key is null)
        {
            return null;
        }
        if (PageFault(key, what) is { } fault)
        {
            return fault;
        }
        var term = contents.GetById(key.Value)!;
        if (term.ContentType.Alias != TermAliases.ContentType)
        {
            return $"{what} is the page \"{term.Name}\", which is no term. Choose a term.";
        }
        return
            vocabulary is { } root
            && contents.GetById(root) is { } home
            && !term.Path.StartsWith(home.Path + ",", StringComparison.Ordinal)
            ? $"{what} is the term \"{term.Name}\", which is not in \"{home.Name}\". Choose one of these."
            : null;
    }

    public string? PageFault(Guid? key, string what) =>
        key is null ? null
        : contents.GetById(key.Value) is not { } page ? $"{what} ({key}) is not there, or no longer. Choose another."
        : page.Trashed ? $"{what} \"{page.Name}\" is in the recycle bin. Restore it, or choose another."
        : null;

    /// <returns>Null for what visitors cannot see.</returns>
    public IPublishedContent? Find(Guid? key, bool preview) =>
        key is { } known ? published.GetById(preview, known) : null;

    public DeliveredPage? Delivered(Guid? key, bool preview) =>
        Find(key, preview) is { } page ? new DeliveredPage(page.Key, names.GetName(page)) : null;

    public static Udi? Reference(Guid? key) =>
        key is { } known ? new GuidUdi(Constants.UdiEntityType.Document, known) : null;
}

/// <summary>A page or term in an answer of the Delivery API.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">In the language of the request.</param>
public sealed record DeliveredPage(Guid Id, string Name);
