using System.Text;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.SmallTables;

public sealed class SmallTableTests
{
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task Start() => _site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public void KeyValue_Set_IsReadBack_AloneAndByPrefix()
    {
        var values = _site.Get<IKeyValueService>();
        values.SetValue("Test+a", "1");
        values.SetValue("Test+b", "2");
        values.SetValue("Test+a", "3");

        Assert.That(values.GetValue("Test+a"), Is.EqualTo("3"));
        Assert.That(
            values.FindByKeyPrefix("Test+"),
            Is.EquivalentTo(new Dictionary<string, string?> { ["Test+a"] = "3", ["Test+b"] = "2" })
        );
        Assert.That(values.TrySetValue("Test+a", "wrong", "4"), Is.False);
        Assert.That(values.GetValue("nothing"), Is.Null);
    }

    [Test]
    public async Task Audit_NewestFirst_Paged()
    {
        var media = Folder();
        var audit = _site.Get<IAuditService>();
        await audit.AddAsync(AuditType.Custom, Constants.Security.SuperUserKey, media.Id, "Media", "one");
        await audit.AddAsync(AuditType.Custom, Constants.Security.SuperUserKey, media.Id, "Media", "two");

        var items = await audit.GetItemsByKeyAsync(
            media.Key,
            UmbracoObjectTypes.Media,
            0,
            1,
            auditTypeFilter: [AuditType.Custom]
        );

        Assert.That(items.Total, Is.EqualTo(2));
        Assert.That(items.Items.Single().Comment, Is.EqualTo("two"));
        Assert.That(items.Items.Single().UserId, Is.EqualTo(-1));
    }

    [Test]
    public void Tag_Assigned_IsCountedAndReplaced()
    {
        var (first, second) = (Folder(), Folder());
        using var scope = _site.Get<ICoreScopeProvider>().CreateCoreScope();
        var tags = _site.Get<ITagRepository>();

        tags.Assign(first.Id, 4711, [new Tag(0, "topic", "visa"), new Tag(0, "topic", "work")]);
        tags.Assign(second.Id, 4711, [new Tag(0, "topic", "work")]);
        var before = tags.GetTagsForEntityType(TaggableObjectTypes.Media, "topic")
            .ToDictionary(tag => tag.Text, tag => tag.NodeCount);
        tags.Assign(first.Id, 4711, [new Tag(0, "topic", "visa")]);
        var after = tags.GetTagsForEntity(first.Id).Select(tag => tag.Text);

        Assert.That(before, Is.EquivalentTo(new Dictionary<string, int> { ["visa"] = 1, ["work"] = 2 }));
        Assert.That(after, Is.EqualTo(["visa"]));
        Assert.That(
            tags.GetTaggedEntitiesByTag(TaggableObjectTypes.Media, "WORK").Select(entity => entity.EntityId),
            Is.EqualTo([second.Id])
        );
        Assert.That(tags.GetTaggedEntityById(first.Id)!.TaggedProperties.Single().PropertyTypeId, Is.EqualTo(4711));
        tags.RemoveAll(first.Id);
        Assert.That(tags.GetTagsForEntity(first.Key), Is.Empty);
    }

    [Test]
    public async Task TemporaryFile_IsThereUntilItIsOver()
    {
        var files = _site.Get<ITemporaryFileRepository>();
        var key = Guid.NewGuid();
        await files.SaveAsync(
            new TemporaryFileModel
            {
                Key = key,
                FileName = "notes.txt",
                OpenReadStream = () => new MemoryStream("hello"u8.ToArray()),
                AvailableUntil = DateTime.Now.AddMinutes(5),
            }
        );

        var found = await files.GetAsync(key);
        using var reader = new StreamReader(found!.OpenReadStream(), Encoding.UTF8);

        Assert.That(found.FileName, Is.EqualTo("notes.txt"));
        Assert.That(await reader.ReadToEndAsync(), Is.EqualTo("hello"));
        Assert.That(await files.CleanUpOldTempFiles(DateTime.Now), Does.Not.Contain(key));
        Assert.That(await files.CleanUpOldTempFiles(DateTime.Now.AddMinutes(6)), Does.Contain(key));
        Assert.That(await files.GetAsync(key), Is.Null);
    }

    [Test]
    public async Task Webhook_Created_IsFoundByItsEvent()
    {
        var webhooks = _site.Get<IWebhookService>();
        var webhook = new Webhook(
            "https://example.org/hook",
            true,
            [Guid.NewGuid()],
            ["Umbraco.ContentPublish"],
            new Dictionary<string, string> { ["X-Key"] = "1" }
        );

        var created = await webhooks.CreateAsync(webhook);
        var found = await webhooks.GetByAliasAsync("Umbraco.ContentPublish");

        Assert.That(created.Success, Is.True);
        Assert.That(found.Single().Headers["X-Key"], Is.EqualTo("1"));
        await webhooks.DeleteAsync(webhook.Key);
        Assert.That(await webhooks.GetByAliasAsync("Umbraco.ContentPublish"), Is.Empty);
    }

    [Test]
    public async Task LongRunningOperation_GivesItsResult()
    {
        var operations = _site.Get<ILongRunningOperationService>();

        var run = await operations.RunAsync("test", _ => Task.FromResult(42), allowConcurrentExecution: true);
        LongRunningOperationStatus? status = null;
        for (var attempt = 0; attempt < 100 && status != LongRunningOperationStatus.Success; attempt++)
        {
            await Task.Delay(50);
            status = await operations.GetStatusAsync(run.Result);
        }

        Assert.That((await operations.GetResultAsync<int>(run.Result)).Result, Is.EqualTo(42));
    }

    [Test]
    public void Notification_Set_IsFoundForUserAndItem_AndGoesWithTheItem()
    {
        var media = Folder();
        var user = _site.Get<IUserService>().GetUserById(-1)!;
        var notifications = _site.Get<INotificationService>();

        notifications.SetNotifications(user, media, ["Umb.Media.Update"]);

        Assert.That(notifications.GetUserNotifications(user)!.Select(one => one.EntityId), Does.Contain(media.Id));
        _site.Get<IMediaService>().Delete(media);
        Assert.That(notifications.GetUserNotifications(user)!.Select(one => one.EntityId), Does.Not.Contain(media.Id));
    }

    [Test]
    public void ExternalLogin_Saved_IsFoundByKey()
    {
        var logins = _site.Get<IExternalLoginWithKeyService>();
        var key = Guid.NewGuid();

        logins.Save(key, [new ExternalLogin("Provider", "its key", "{}")]);
        logins.Save(key, [new ExternalLoginToken("Provider", "access", "secret")]);

        Assert.That(logins.GetExternalLogins(key).Single().ProviderKey, Is.EqualTo("its key"));
        Assert.That(logins.GetExternalLoginTokens(key).Single().Value, Is.EqualTo("secret"));
        Assert.That(logins.Find("Provider", "its key").Single().Key, Is.EqualTo(key));
    }

    [Test]
    public void Server_Touched_IsTheOnlyOne()
    {
        var servers = _site.Get<IServerRegistrationService>();

        servers.TouchServer("https://example.org", TimeSpan.FromMinutes(1));

        Assert.That(servers.GetServers()!.Single().ServerAddress, Is.EqualTo("https://example.org"));
        Assert.That(servers.GetCurrentServerRole(), Is.EqualTo(global::Umbraco.Cms.Core.Sync.ServerRole.Single));
    }

    private IMedia Folder()
    {
        var media = _site.Get<IMediaService>();
        var folder = media.CreateMedia("Folder", -1, Constants.Conventions.MediaTypes.Folder);
        media.Save(folder);
        return folder;
    }
}
