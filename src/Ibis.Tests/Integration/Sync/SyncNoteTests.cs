namespace Ibis.Tests.Integration.Sync;

/// <summary>What a person is told about the files as a whole, before anything of them is told.</summary>
internal sealed class SyncNoteTests
{
    [TestCase(
        """<uSync version="9.0.0" format="9.0.4" />""",
        "the files have format 9.0.4, this is 10.7.0; they are read"
    )]
    [TestCase(
        """<uSync version="18.1.1.0" format="10.7.0" hmac="c29tZXRoaW5n" />""",
        "another Umbraco:CMS:Imaging:HMACSecretKey"
    )]
    [TestCase("<uSync", "usync.config(2): not XML")]
    public async Task Import_OfFilesFromElsewhere_SaysSoAndGoesOn(string marker, string note)
    {
        await using var site = await SyncedSite.StartAsync();
        site.Write("usync.config", marker);

        var report = await site.RunAsync("report");
        var import = await site.RunAsync("import");
        var export = await site.RunAsync("export");
        var again = await site.RunAsync("import");

        Assert.That(report.Output, Does.Contain("warning: ").And.Contain(note));
        Assert.That(import.Code, Is.Zero, import.Output);
        Assert.That(import.Output, Does.Contain("warning: ").And.Contain(note));
        Assert.That(export.Output, Does.Not.Contain(note));
        Assert.That(again.Output, Does.Not.Contain("warning"));
    }

    [Test]
    public async Task Import_WithTheWarningSwitchedOff_SaysNothing()
    {
        await using var site = await SyncedSite.StartAsync(
            settings: new Dictionary<string, string?> { ["uSync:Settings:ShowVersionCheckWarning"] = "false" }
        );

        var run = await site.RunAsync("import");

        Assert.That(run.Output, Does.Not.Contain("usync.config"));
    }
}
