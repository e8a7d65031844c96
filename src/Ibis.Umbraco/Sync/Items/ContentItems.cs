using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Sync.Items;

internal sealed class ContentItems(DocumentServices documents, NodeServices services)
    : DocumentItems(SyncKind.Content, documents, services, UmbracoObjectTypes.Document)
{
    private readonly Dictionary<Guid, ContentScheduleCollection> _schedules = [];

    public override async Task PrepareAsync(IReadOnlyList<SyncFile> files, SyncRun run)
    {
        await base.PrepareAsync(files, run);
        _schedules.Clear();
        // Core looks every key up by itself; a document that is yet to be made has no schedule.
        var byKey = Content.GetContentSchedulesByKeys([.. files.Select(file => file.Key).Where(IsAhead)]);
        foreach (var key in files.Select(file => file.Key))
        {
            _schedules[key] = Collection(byKey.TryGetValue(key, out var schedules) ? schedules : []);
        }
    }

    public override async Task<SyncOutcome> ImportAsync(SyncFile file, SyncPass pass, SyncRun run)
    {
        if (file.Root.Flag("Info", "Trashed") == true)
        {
            return SyncChange.NoChange;
        }
        var item = await FindAsync(file, run);
        var before = item is null ? null : await WriteAsync(item);
        if (before is not null && run.Handler(Kind).CreateOnly && !run.Made(file))
        {
            return SyncChange.NoChange;
        }
        if (before is not null && !run.Force && CanonicalXml.Same(before, file.Root))
        {
            return SyncChange.NoChange;
        }
        item = await ApplyAsync(item, file, pass, run);
        var published = ContentPublication.Wanted(item, file);
        var schedules = file.Root.At("Info", "Schedule") is null
            ? SchedulesOf(item)
            : ContentPublication.Schedules(file);
        var after = before is null ? null : await WriteAsync(item, published, ContentPublication.Write(schedules));
        if (before is not null && !run.Force && CanonicalXml.Same(before, after!))
        {
            return SyncChange.NoChange;
        }
        var sortOrder = item.SortOrder;
        Save(item, published, file, run);
        if (item.SortOrder != sortOrder)
        {
            // Umbraco puts a new item behind its siblings; where two files ask for one place, the files have the last word.
            item.SortOrder = sortOrder;
            Save(item, published, file, run);
        }
        if (!CanonicalXml.Same(ContentPublication.Write(SchedulesOf(item)), ContentPublication.Write(schedules)))
        {
            Content.PersistContentSchedule(item, schedules);
        }
        Places.Remember(item);
        return before is null || after is null
            ? SyncChange.Create
            : new SyncOutcome(SyncChange.Update, SyncDifferences.Between(before, after));
    }

    protected override IEnumerable<IContent> ByKeys(Guid[] keys) => Content.GetByIds(keys);

    protected override IContent? ByKey(Guid key) => Content.GetById(key);

    protected override void Move(IContent item, int parentId, SyncFile file)
    {
        var moved = Content.Move(item, parentId);
        file.Accept(moved.Success, moved.Result);
    }

    protected override Task SaveAsync(IContent item, bool isNew, SyncFile file, SyncRun run)
    {
        Save(item, ContentPublication.Wanted(item, file), file, run);
        return Task.CompletedTask;
    }

    protected override Task RemoveAsync(IContent item, SyncFile marker)
    {
        var removed = Content.Delete(item);
        marker.Accept(removed.Success, removed.Result);
        return Task.CompletedTask;
    }

    protected override async IAsyncEnumerable<IContent> ListAsync()
    {
        await Task.CompletedTask;
        foreach (
            var item in Pages.Of(
                (page, size) => (Content.GetPagedDescendants(Constants.System.Root, page, size, out var total), total)
            )
        )
        {
            yield return item;
        }
    }

    protected override Task<XElement> WriteAsync(IContent item) =>
        WriteAsync(item, ContentPublication.Write(item), ContentPublication.Write(SchedulesOf(item)));

    private async Task<XElement> WriteAsync(IContent item, XElement published, XElement schedules) =>
        Root(item, [published, schedules, await TemplateAsync(item)]);

    private void Save(IContent item, XElement published, SyncFile file, SyncRun run)
    {
        var varies = item.ContentType.VariesByCulture();
        var cultures = varies ? ContentPublication.Published(published) : [];
        var publish = varies ? cultures.Length > 0 : (bool)published.Attribute("Default")!;
        var unpublish =
            varies ? ContentPublication.Unpublished(published).Where(item.IsCulturePublished).ToArray()
            : item.Published && !publish ? ["*"]
            : [];
        if (publish)
        {
            ContentPublishing.Accept(Content.SaveAndPublish(item, cultures), file, run);
        }
        else
        {
            var saved = Content.Save(item);
            file.Accept(saved.Success, saved.Result);
        }
        foreach (var culture in unpublish)
        {
            var unpublished = Content.Unpublish(item, culture);
            file.Accept(unpublished.Success, unpublished.Result);
        }
    }

    private ContentScheduleCollection SchedulesOf(IContent item)
    {
        if (!_schedules.TryGetValue(item.Key, out var schedules))
        {
            schedules = item.HasIdentity
                ? Content.GetContentScheduleByContentId(item.Key)
                : new ContentScheduleCollection();
        }
        return schedules;
    }

    private static ContentScheduleCollection Collection(IEnumerable<ContentSchedule> schedules)
    {
        var collection = new ContentScheduleCollection();
        foreach (var schedule in schedules)
        {
            collection.Add(schedule);
        }
        return collection;
    }
}
