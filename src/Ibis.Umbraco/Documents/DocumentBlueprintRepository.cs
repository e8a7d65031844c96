using Ibis.Umbraco.ContentTypes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Documents;

/// <summary>Templates for new documents: stored like documents, never served, and free to share a name.</summary>
internal sealed class DocumentBlueprintRepository(ContentWriting writing, ContentTypeStore types)
    : DocumentRepository(
        new ContentKind<IContent>(
            Constants.ObjectTypes.DocumentBlueprint,
            Constants.System.RecycleBinContent,
            NamesAreUnique: false,
            IsServed: false,
            static (name, parentId, type, properties) =>
                new Content(name, parentId, type, properties) { Blueprint = true },
            static (_, _) => { }
        ),
        writing,
        types
    ),
        IDocumentBlueprintRepository;
