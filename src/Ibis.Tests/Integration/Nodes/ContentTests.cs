using Ibis.Tests.Integration.Survival;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Ibis.Tests.Integration.Nodes;

internal sealed class ContentTests : NodesTests
{
    private IContentService Contents => First.Get<IContentService>();

    [Test]
    public async Task Document_PublishedOnOneNode_IsServedByTheOther()
    {
        var content = Published("shown", Nodes.Content.Named("growing"));

        await TwoNodes.SoonAsync(() => TitleOnSecond(content.Key) == Titles.Of("shown"), "a published document");

        // The second node may have read the page before it heard of it.
        var urls = Second.Get<IDocumentUrlService>();
        await TwoNodes.SoonAsync(() => urls.GetUrlSegment(content.Key, "en", isDraft: false) == "shown", "its address");
    }

    [Test]
    public async Task Document_PublishedAgain_LosesItsOldTextOnTheOtherNode()
    {
        var content = Published("before", Nodes.Content.Named("growing"));
        await TwoNodes.SoonAsync(() => TitleOnSecond(content.Key) == Titles.Of("before"), "the first text");

        SurvivalContent.Rename(content, "after");
        Publish(content);

        await TwoNodes.SoonAsync(() => TitleOnSecond(content.Key) == Titles.Of("after"), "the second text");
        // Umbraco refreshes the text before the address, so between the two a reader may see the one without the other.
        await TwoNodes.SoonAsync(
            () => Second.Get<IDocumentUrlService>().GetUrlSegment(content.Key, "en", isDraft: false) == "after",
            "the second address"
        );
    }

    [Test]
    public async Task Document_MovedOnOneNode_HasItsNewParentOnTheOther()
    {
        var content = Published("moved", Nodes.Content.Named("growing"));
        var target = Nodes.Content.Named("publishing");

        Contents.Move(content, target.Id);

        await TwoNodes.SoonAsync(() => ParentOnSecond(content.Key) == target.Key, "a move");
    }

    [Test]
    public async Task Document_UnpublishedOnOneNode_IsGoneFromTheOther()
    {
        var content = Published("withdrawn", Nodes.Content.Named("growing"));
        await TwoNodes.SoonAsync(() => TitleOnSecond(content.Key) is not null, "a published document");

        Contents.Unpublish(content);

        await TwoNodes.SoonAsync(() => TitleOnSecond(content.Key) is null, "an unpublished document");
    }

    [Test]
    public async Task Document_DeletedOnOneNode_IsGoneFromTheTreeOfTheOther()
    {
        var content = Published("deleted", Nodes.Content.Named("growing"));
        await TwoNodes.SoonAsync(() => ParentOnSecond(content.Key) is not null, "a new document");

        Contents.Delete(content);

        await TwoNodes.SoonAsync(() => ParentOnSecond(content.Key) is null, "a deleted document");
        Assert.That(Second.Get<IContentService>().GetById(content.Key), Is.Null);
    }

    [Test]
    public async Task Node_WhoseConnectionsWereCut_CatchesUp()
    {
        var content = Published("cut", Nodes.Content.Named("growing"));
        await TwoNodes.SoonAsync(() => TitleOnSecond(content.Key) == Titles.Of("cut"), "the text before");
        await using (var connection = await Nodes.Database.DataSource.OpenConnectionAsync())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = """
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()
                """;
            await command.ExecuteNonQueryAsync();
        }

        SurvivalContent.Rename(content, "healed");
        await PersistentlyAsync(() => Publish(content));

        await TwoNodes.SoonAsync(
            () => OrNull(() => TitleOnSecond(content.Key)) == Titles.Of("healed"),
            "the text after"
        );
    }

    private IContent Published(string name, IContent parent)
    {
        var content = Nodes.Content.New(name, parent);
        Publish(content);
        return content;
    }

    private void Publish(IContent content)
    {
        Assert.That(Contents.Save(content).Success);
        Assert.That(Contents.Publish(content, SurvivalContent.Cultures).Success);
    }

    private string? TitleOnSecond(Guid key) =>
        Second
            .Get<IPublishedContentCache>()
            .GetById(preview: false, key)
            ?.GetProperty(SurvivalContent.Title)
            ?.GetSourceValue("en") as string;

    private Guid? ParentOnSecond(Guid key) =>
        Second.Get<IDocumentNavigationQueryService>().TryGetParentKey(key, out var parent) ? parent : null;

    // A pool finds out that a connection is dead when it uses it.
    private static async Task PersistentlyAsync(Action act)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                act();
                return;
            }
            catch (Npgsql.NpgsqlException) when (attempt < 100)
            {
                await Task.Delay(5);
            }
        }
    }

    private static string? OrNull(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (Npgsql.NpgsqlException)
        {
            return null;
        }
    }
}
