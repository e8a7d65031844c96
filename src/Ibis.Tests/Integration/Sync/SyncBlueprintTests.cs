using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Sync;

internal sealed class SyncBlueprintTests
{
    private const string File = "Blueprints/new-article.config";

    private static readonly Guid Key = Guid.Parse("5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e70");

    [Test]
    public async Task Import_OfABlueprint_MakesItAndAnExportGivesTheSameBytes()
    {
        await using var site = await SyncedSite.StartAsync();
        site.Write(File, Blueprint());
        var before = site.Tree();

        var imported = await site.RunAsync("import");
        var again = await site.RunAsync("import");
        var exported = await site.RunAsync("export");

        Assert.That(imported.Code, Is.Zero, imported.Output);
        Assert.That(again.Output, Does.Contain($"import: {SampleFiles.All.Count + 1} unchanged in"));
        Assert.That(exported.Code, Is.Zero, exported.Output);
        Assert.That(site.Tree()[File], Is.EqualTo(before[File]));
        var blueprint = site.Site.Get<IContentService>().GetBlueprintById(Key)!;
        Assert.That(blueprint.GetValue<string>("heading", "fr"), Is.EqualTo("À écrire"));
        Assert.That(blueprint.Published, Is.False);
        Assert.That(site.Site.Get<IContentService>().GetById(Key), Is.Null);
    }

    [Test]
    public async Task Import_OfAChangedBlueprint_ChangesItAndADeletionRemovesIt()
    {
        await using var site = await SyncedSite.StartAsync();
        site.Write(File, Blueprint());
        await site.RunAsync("import");

        site.Write(File, Blueprint().Replace("À écrire", "À relire", StringComparison.Ordinal));
        var changed = await site.RunAsync("import", "--folder", "Blueprints");
        var value = Heading(site);
        site.Write(File, $"""<Empty Key="{Key}" Alias="New article" Change="Delete" Level="1" />""");
        var deleted = await site.RunAsync("import", "--folder", "Blueprints");

        Assert.That(changed.Output, Does.Contain("import: 1 updated in"));
        Assert.That(value, Is.EqualTo("À relire"));
        Assert.That(deleted.Output, Does.Contain("import: 1 deleted in"));
        Assert.That(site.Site.Get<IContentService>().GetBlueprintById(Key), Is.Null);
    }

    [Test]
    public async Task Save_OfABlueprintWithExportOnSave_WritesItsFile()
    {
        await using var site = await SyncedSite.StartAsync(
            settings: new Dictionary<string, string?> { ["uSync:Settings:ExportOnSave"] = "All" }
        );
        site.Write(File, Blueprint());
        await site.RunAsync("import");
        var content = site.Site.Get<IContentService>();
        var blueprint = content.GetBlueprintById(Key)!;
        blueprint.SetValue("heading", "À revoir", "fr");

        content.SaveBlueprint(blueprint, null);
        var saved = site.Tree()[File];
        content.DeleteBlueprint(content.GetBlueprintById(Key)!);

        Assert.That(saved, Does.Contain("À revoir"));
        Assert.That(site.Tree()[File], Does.Contain($"<Empty Key=\"{Key}\" Alias=\"New article\" Change=\"Delete\""));
    }

    private static string? Heading(SyncedSite site) =>
        site.Site.Get<IContentService>().GetBlueprintById(Key)?.GetValue<string>("heading", "fr");

    private static string Blueprint() =>
        SampleFiles
            .Content(
                Key,
                "New article",
                "Nouvel article",
                1,
                "00000000-0000-0000-0000-000000000000",
                "",
                "/NewArticle",
                "To be written",
                "À écrire"
            )
            .Replace(
                Between(SampleFiles.All["Content/home.config"], "    <Published", "    <Template"),
                "    <Published Default=\"false\" />\n    <Schedule />\n",
                StringComparison.Ordinal
            )
            .Replace("</Template>\n", "</Template>\n    <IsBlueprint>true</IsBlueprint>\n", StringComparison.Ordinal);

    private static string Between(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal);
        return text[start..text.IndexOf(to, StringComparison.Ordinal)];
    }
}
