using Ibis.Umbraco.Sync;

namespace Ibis.Tests.Integration.Sync;

/// <summary>A site with files, and the commands that a person types.</summary>
internal sealed class SyncedSite(TestSite site) : IAsyncDisposable
{
    public TestSite Site => site;

    public string Files => Path.Combine(site.ContentRoot, "uSync", "v18");

    public static async Task<SyncedSite> StartAsync(
        bool withSample = true,
        IDictionary<string, string?>? settings = null
    )
    {
        var synced = new SyncedSite(await TestSite.StartAsync(settings: settings));
        if (withSample)
        {
            SampleFiles.Write(synced.Site.ContentRoot);
        }
        return synced;
    }

    public static Task<SyncedSite> StartWithAsync(params (string Name, string? Value)[] settings) =>
        StartAsync(settings: settings.ToDictionary(setting => setting.Name, setting => setting.Value));

    /// <summary>Another site, on another database, with copies of the files of this one.</summary>
    public static async Task<SyncedSite> StartFromAsync(
        SyncedSite source,
        IDictionary<string, string?>? settings = null
    )
    {
        var synced = await StartAsync(withSample: false, settings);
        foreach (var name in source.Tree().Keys)
        {
            var target = Path.Combine(synced.Files, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(source.Files, name), target);
        }
        return synced;
    }

    public string Write(string name, string text) => SampleFiles.Write(site.ContentRoot, name, text);

    /// <summary>Writes a file of the sample with one text in place of another.</summary>
    public void Change(string file, string from, string to)
    {
        Assert.That(SampleFiles.All[file], Does.Contain(from));
        Write(file, SampleFiles.All[file].Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Writes the marker that asks for the children of an item that have no file to go.</summary>
    public void Clean(string file, Guid key) =>
        Write(file, $"""<Empty Key="{key}" Alias="clean children" Change="Clean" itemType="Content" />""");

    public async Task<(int Code, string Output)> RunAsync(params string[] args)
    {
        var output = new StringWriter();
        var code = await SyncCommand.RunAsync(site.Services, args, output, CancellationToken.None);
        return (code, output.ToString());
    }

    /// <summary>Every file by its name below the folder, as its text.</summary>
    public Dictionary<string, string> Tree() =>
        Directory
            .EnumerateFiles(Files, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(Files, path), File.ReadAllText);

    public void Clear() => Directory.Delete(Files, recursive: true);

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
