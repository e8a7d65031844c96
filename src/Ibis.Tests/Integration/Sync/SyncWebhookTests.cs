using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Sync;

internal sealed class SyncWebhookTests
{
    private const string File = "Webhooks/5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e80.config";

    private static readonly Guid Key = Guid.Parse("5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e80");

    private static readonly string Webhook = """
        <Webhook Key="5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e80" Alias="https://hook.example/publish" Level="0">
          <Url>https://hook.example/publish</Url>
          <Enabled>false</Enabled>
          <ContentTypeKeys>
            <Key>5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e40</Key>
            <Key>5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e43</Key>
          </ContentTypeKeys>
          <Events>
            <Event>Umbraco.ContentPublish</Event>
            <Event>Umbraco.ContentUnpublish</Event>
          </Events>
          <Headers>
            <Header Key="X-Site"><![CDATA[a <b> & c]]></Header>
          </Headers>
        </Webhook>
        """.ReplaceLineEndings("\n");

    [Test]
    public async Task Import_OfAWebhook_MakesItAndAnExportGivesTheSameBytes()
    {
        await using var site = await SyncedSite.StartAsync();
        site.Write(File, Webhook);
        var before = site.Tree();

        var imported = await site.RunAsync("import");
        var again = await site.RunAsync("import");
        var exported = await site.RunAsync("export");

        Assert.That(imported.Code, Is.Zero, imported.Output);
        Assert.That(again.Output, Does.Contain($"import: {SampleFiles.All.Count + 1} unchanged in"));
        Assert.That(exported.Code, Is.Zero, exported.Output);
        Assert.That(site.Tree()[File], Is.EqualTo(before[File]));
        var webhook = (await site.Site.Get<IWebhookService>().GetAsync(Key))!;
        Assert.That(webhook.Enabled, Is.False);
        Assert.That(webhook.Headers["X-Site"], Is.EqualTo("a <b> & c"));
    }

    [Test]
    public async Task Import_OfAChangedWebhook_ChangesItAndADeletionRemovesIt()
    {
        await using var site = await SyncedSite.StartAsync();
        site.Write(File, Webhook);
        await site.RunAsync("import");
        var webhooks = site.Site.Get<IWebhookService>();

        site.Write(File, Webhook.Replace("false", "true", StringComparison.Ordinal));
        var changed = await site.RunAsync("import", "--folder", "Webhooks");
        var enabled = (await webhooks.GetAsync(Key))?.Enabled;
        site.Write(File, $"""<Empty Key="{Key}" Alias="https://hook.example/publish" Change="Delete" />""");
        var deleted = await site.RunAsync("import", "--folder", "Webhooks");

        Assert.That(changed.Output, Does.Contain("import: 1 updated in"));
        Assert.That(enabled, Is.True);
        Assert.That(deleted.Output, Does.Contain("import: 1 deleted in"));
        Assert.That(await webhooks.GetAsync(Key), Is.Null);
    }

    [TestCase(
        "<Url>https://hook.example/publish</Url>",
        "<Url>ftp://not.a.hook</Url>",
        "(3): <Url> is 'ftp://not.a.hook'"
    )]
    [TestCase("<Key>5d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e43</Key>", "<Key>nonsense</Key>", "(7): <Key> is 'nonsense'")]
    [TestCase("<Header Key=\"X-Site\">", "<Header Key=\"X Site\">", "(14): 'X Site' cannot be the name of a header")]
    [TestCase(
        "</Header>",
        "</Header><Header Key=\"X-Site\">b</Header>",
        "(14): the header 'X-Site' stands there twice"
    )]
    public async Task Import_OfAWrongWebhook_NamesTheLineAndLeavesItAsItWas(string right, string wrong, string line)
    {
        await using var site = await SyncedSite.StartAsync();
        site.Write(File, Webhook);
        await site.RunAsync("import");

        site.Write(
            File,
            Webhook.Replace("false", "true", StringComparison.Ordinal).Replace(right, wrong, StringComparison.Ordinal)
        );
        var run = await site.RunAsync("import");

        Assert.That(run.Code, Is.EqualTo(1), run.Output);
        Assert.That(run.Output, Does.Contain($"error: uSync/v18/{File}{line}"));
        Assert.That((await site.Site.Get<IWebhookService>().GetAsync(Key))?.Enabled, Is.False);
    }

    [Test]
    public async Task Save_OfAWebhookWithExportOnSave_WritesItsFile()
    {
        await using var site = await SyncedSite.StartAsync(
            settings: new Dictionary<string, string?> { ["uSync:Settings:ExportOnSave"] = "All" }
        );
        site.Write(File, Webhook);
        await site.RunAsync("import");
        var webhooks = site.Site.Get<IWebhookService>();
        var webhook = (await webhooks.GetAsync(Key))!;
        webhook.Enabled = true;

        await webhooks.UpdateAsync(webhook);
        var saved = site.Tree()[File];
        await webhooks.DeleteAsync(Key);

        Assert.That(saved, Does.Contain("<Enabled>true</Enabled>"));
        Assert.That(site.Tree()[File], Does.Contain($"<Empty Key=\"{Key}\"").And.Contain("Change=\"Delete\""));
    }
}
