using Ibis.BackOffice.Api;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace Ibis.BackOffice.Documents;

/// <summary>Which state a document is in, and the marks that the client draws for it.</summary>
internal static class DocumentStates
{
    public static readonly FlagModel Protected = new("Umb.IsProtected");

    private static readonly FlagModel Pending = new("Umb.PendingChanges");
    private static readonly FlagModel Scheduled = new("Umb.ScheduledForPublish");

    /// <param name="culture">Null for a document that does not vary by language.</param>
    public static PublishableVariantStateModel Of(IPublishableContentEntitySlim entity, string? culture) =>
        entity.Trashed ? PublishableVariantStateModel.Trashed
        : culture is null ? Of(entity.Published, entity.Edited)
        : !entity.CultureNames.ContainsKey(culture) ? PublishableVariantStateModel.NotCreated
        : Of(
            entity.PublishedCultures.Contains(culture, StringComparer.OrdinalIgnoreCase),
            entity.EditedCultures.Contains(culture, StringComparer.OrdinalIgnoreCase)
        );

    public static PublishableVariantStateModel Of(IContent content, string? culture) =>
        content.Trashed ? PublishableVariantStateModel.Trashed
        : culture is null ? Of(content.Published, content.Edited)
        : !content.IsCultureAvailable(culture) ? PublishableVariantStateModel.NotCreated
        : Of(content.IsCulturePublished(culture), content.IsCultureEdited(culture));

    public static IReadOnlyList<FlagModel> Flags(PublishableVariantStateModel state, bool scheduled) =>
        (state == PublishableVariantStateModel.PublishedPendingChanges, scheduled) switch
        {
            (true, true) => [Pending, Scheduled],
            (true, false) => [Pending],
            (false, true) => [Scheduled],
            _ => [],
        };

    private static PublishableVariantStateModel Of(bool published, bool edited) =>
        !published ? PublishableVariantStateModel.Draft
        : edited ? PublishableVariantStateModel.PublishedPendingChanges
        : PublishableVariantStateModel.Published;
}
