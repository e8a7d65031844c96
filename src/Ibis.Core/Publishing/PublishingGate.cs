using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;

namespace Ibis.Core.Publishing;

/// <summary>Keeps a document a draft until it is what its type's rules want, and names all that is missing at once.</summary>
internal sealed class PublishingGate(FaultTexts texts) : INotificationAsyncHandler<ContentPublishingNotification>
{
    public async Task HandleAsync(ContentPublishingNotification notification, CancellationToken cancellationToken)
    {
        foreach (var document in notification.PublishedEntities.Where(document => !document.Blueprint))
        {
            var faults = Faults(new Publication(document, Cultures(notification, document)));
            if (faults.Count > 0)
            {
                notification.CancelOperation(await texts.MessageAsync(document, faults));
            }
        }
    }

    private static List<Fault> Faults(Publication publication)
    {
        var type = publication.Document.ContentType.Alias;
        return
        [
            .. Types(publication.Document, type)
                .SelectMany(alias => RuleBook.Rules.GetValueOrDefault(alias) ?? [])
                .SelectMany(rule => rule(publication)),
        ];
    }

    // A composition is known by its fields: the document itself carries only the alias of its own type.
    private static IEnumerable<string> Types(IContent document, string type) =>
        document.Properties.Contains(ContentModel.Compositions.ProvenanceAliases.NoteForEditors)
            ? [type, ContentModel.Compositions.ProvenanceAliases.ContentType]
            : [type];

    private static string?[] Cultures(ContentPublishingNotification notification, IContent document) =>
        document.ContentType.VariesByCulture()
            ? [.. document.AvailableCultures.Where(culture => notification.IsPublishingCulture(document, culture))]
            : [null];
}
