using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using static Umbraco.Cms.Core.Constants.Security;

namespace Ibis.Tests.Integration.Documents;

/// <summary>The way of the back office: keys, models and statuses instead of entities.</summary>
internal sealed class EditingServiceTests : DocumentTests
{
    private IContentEditingService Editing => Bench.Site.Get<IContentEditingService>();

    private IContentPublishingService Publishing => Bench.Site.Get<IContentPublishingService>();

    [Test]
    public async Task Article_CreatedAndPublishedInOneCulture_IsPublishedThere()
    {
        var key = await CreateArticle("Edited", "Modifi\u00e9");

        var result = await Publishing.PublishAsync(
            key,
            [new CulturePublishScheduleModel { Culture = ContentBench.English }],
            SuperUserKey
        );

        Assert.That(result.Status, Is.EqualTo(ContentPublishingOperationStatus.Success));
        var article = (await Editing.GetAsync(key))!;
        Assert.That(article.PublishedCultures, Is.EqualTo(new[] { ContentBench.English }));
        Assert.That(article.GetValue("title", ContentBench.English, published: true), Is.EqualTo("title of Edited"));
        Assert.That(article.GetValue("title", ContentBench.French), Is.EqualTo("title of Modifi\u00e9"));
    }

    [Test]
    public async Task Article_ScheduledInACulture_KeepsTheSchedule()
    {
        var key = await CreateArticle("Planned", "Pr\u00e9vu");
        var schedule = new ContentScheduleModel { PublishDate = DateTimeOffset.UtcNow.AddDays(2) };

        var result = await Publishing.PublishAsync(
            key,
            [new CulturePublishScheduleModel { Culture = ContentBench.English, Schedule = schedule }],
            SuperUserKey
        );

        Assert.That(result.Status, Is.EqualTo(ContentPublishingOperationStatus.Success));
        Assert.That((await Editing.GetAsync(key))!.Published, Is.False);
        Assert.That(
            Bench.Contents.GetContentScheduleByContentId(key).FullSchedule.Single().Culture,
            Is.EqualTo(ContentBench.English)
        );
    }

    [Test]
    public async Task Article_MovedCopiedAndTrashed_FollowsTheKeys()
    {
        var parent = await CreateArticle("Parent", "Parent");
        var child = await CreateArticle("Child", "Enfant");

        var moved = await Editing.MoveAsync(child, parent, SuperUserKey);
        var copied = await Editing.CopyAsync(parent, null, false, true, SuperUserKey);
        var trashed = await Editing.MoveToRecycleBinAsync(parent, SuperUserKey);
        var restored = await Editing.RestoreAsync(parent, null, SuperUserKey, includeDescendants: true);

        Assert.That(
            new[] { moved.Status, copied.Status, trashed.Status, restored.Status },
            Is.All.EqualTo(ContentEditingOperationStatus.Success)
        );
        Assert.That((await Editing.GetAsync(child))!.Trashed, Is.False);
        Assert.That(Bench.Contents.CountChildren(copied.Result!.Id), Is.EqualTo(1));
    }

    private async Task<Guid> CreateArticle(string english, string french)
    {
        var key = Guid.NewGuid();
        var model = new ContentCreateModel
        {
            Key = key,
            ContentTypeKey = Bench.Article.Key,
            Variants =
            [
                new VariantModel { Culture = ContentBench.English, Name = english },
                new VariantModel { Culture = ContentBench.French, Name = french },
            ],
            Properties =
            [
                new PropertyValueModel
                {
                    Alias = "title",
                    Culture = ContentBench.English,
                    Value = $"title of {english}",
                },
                new PropertyValueModel
                {
                    Alias = "title",
                    Culture = ContentBench.French,
                    Value = $"title of {french}",
                },
                new PropertyValueModel { Alias = "number", Value = 3 },
            ],
        };
        var result = await Editing.CreateAsync(model, SuperUserKey);
        Assert.That(result.Status, Is.EqualTo(ContentEditingOperationStatus.Success));
        return key;
    }
}
