using Ibis.Umbraco.PropertyValues;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Documents;

/// <summary>What every write of content needs.</summary>
internal sealed record ContentWriting(
    ScopeDatabase Database,
    ContentInsertion Insertion,
    ContentUpdate Update,
    ContentNames Names,
    ContentLinks Links,
    ILanguageRepository Languages,
    ChangedCultures Changed,
    ContentBroadcast Broadcast,
    ContentMemory Memory,
    IEventAggregator Events,
    TimeProvider Clock
);

/// <summary>Saves content: new items, drafts, publications and moves.</summary>
internal sealed class ContentWriter<T>(ContentKind<T> kind, ContentWriting writing)
    where T : class, IPublishableContentBase
{
    public void Insert(T content)
    {
        content.AddingEntity();
        var publishing = content.PublishedState == PublishedState.Publishing;
        if (content is ITemplatedContent { TemplateId: null or 0 } templated)
        {
            templated.TemplateId = content.ContentType.DefaultTemplate?.Id;
        }
        writing.Names.EnsureInvariantName(content);
        content.SanitizeEntityPropertiesForXmlStorage();

        var place = ReadPlace(content);
        Settle(content, place, publishing);
        content.Id = place.NodeId;
        content.Path = $"{place.ParentPath},{place.NodeId}";
        content.Level = place.ParentLevel + 1;
        if (!GivenSortOrder.IsKept(writing.Database.Transaction))
        {
            content.SortOrder = place.SortOrder;
        }

        var edited = EditedContent.Of(content, publishing, writing.Changed, writing.Languages.GetDefaultIsoCode());
        MarkEdited(content, edited, publishing, publishing);
        MarkPublication(content);
        writing.Insertion.Write(kind, content, place, edited);
        Finish(content, LinkDigests.NoLinks);
    }

    public void Update(T content)
    {
        var state = content.PublishedState;
        if (
            state is PublishedState.Published or PublishedState.Unpublished
            && !content.IsDirty()
            && !content.IsAnyUserPropertyDirty()
        )
        {
            return;
        }
        content.UpdatingEntity();
        if (content.IsMoving())
        {
            Move(content);
            return;
        }

        var publishing = state == PublishedState.Publishing;
        var published = publishing || (content.Published && state != PublishedState.Unpublishing);
        content.SanitizeEntityPropertiesForXmlStorage();
        var moved = content.IsPropertyDirty(nameof(content.ParentId));
        var namesChanged = writing.Names.MayClash(content);
        if (namesChanged)
        {
            writing.Names.EnsureInvariantName(content);
            var place = ReadPlace(content);
            Settle(content, place, publishing);
            if (moved)
            {
                content.Path = $"{place.ParentPath},{content.Id}";
                content.Level = place.ParentLevel + 1;
                content.SortOrder = place.SortOrder;
            }
        }
        if (published && !publishing)
        {
            PublishedSide.Restore(writing.Database, content);
        }

        var edited = EditedContent.Of(content, publishing, writing.Changed, writing.Languages.GetDefaultIsoCode());
        MarkEdited(content, edited, published, publishing);
        MarkPublication(content);
        var digests = writing.Update.Write(kind, content, edited, published, namesChanged);
        Finish(content, digests);
    }

    private void Move(T content)
    {
        writing.Update.WritePlace(content);
        kind.AnnounceRefresh(writing.Events, content);
        content.ResetDirtyProperties();
    }

    private ContentPlace ReadPlace(T content) =>
        ContentPlace.Read(
            writing.Database,
            kind.ObjectType,
            new PlaceRequest(content.Id, content.Key, content.ParentId, content.HasIdentity ? -1 : content.SortOrder),
            kind.NamesAreUnique ? ContentNames.Of(content) : new Dictionary<string, string>()
        );

    private void Settle(T content, ContentPlace place, bool publishing)
    {
        if (kind.NamesAreUnique)
        {
            ContentNames.MakeUnique(content, place, publishing);
        }
    }

    private static void MarkEdited(T content, EditedContent edited, bool published, bool publishing)
    {
        content.Edited = !published || edited.IsEdited;
        content.SetCultureEdited(edited.Cultures);
        if (content.ContentType.VariesByCulture())
        {
            content.AdjustDates(content.UpdateDate, publishing);
        }
    }

    private void Finish(T content, LinkDigests digests)
    {
        var state = content.PublishedState;
        // Before the state changes: what listens looks at what the save was for.
        kind.AnnounceRefresh(writing.Events, content);
        Flip(content, state);
        writing.Links.Write(content, state, digests);
        content.ResetDirtyProperties();
    }

    // The published copy is made from these; the state itself still says what the save is for.
    private static void MarkPublication(T content)
    {
        if (content.PublishedState is not (PublishedState.Publishing or PublishedState.Unpublishing))
        {
            return;
        }
        var published = content.PublishedState == PublishedState.Publishing;
        content.PublisherId = published ? content.WriterId : null;
        content.PublishName = published ? content.Name : null;
        content.PublishDate = published ? content.UpdateDate : null;
        if (content is Content document)
        {
            document.PublishTemplateId = published ? document.TemplateId : null;
        }
    }

    private static void Flip(T content, PublishedState state)
    {
        if (state is PublishedState.Publishing or PublishedState.Unpublishing)
        {
            content.Published = state == PublishedState.Publishing;
        }
    }
}
