using Ibis.Umbraco.ContentTypes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Documents;

/// <summary>Elements of the library. They have no published copy of their own yet; pages that use them read them from here.</summary>
internal sealed class ElementRepository(ContentWriting writing, ContentTypeStore types)
    : PublishableContentRepository<IElement>(
        new ContentKind<IElement>(
            Constants.ObjectTypes.Element,
            Constants.System.RecycleBinElement,
            NamesAreUnique: true,
            IsServed: false,
            static (name, parentId, type, properties) => new Element(name, parentId, type, properties),
#pragma warning disable CS0618 // Core's own URL aliases still listen to it.
            static (events, element) => events.Publish(new ElementRefreshNotification(element, new EventMessages()))
#pragma warning restore CS0618
        ),
        writing,
        types
    ),
        IElementRepository;
