using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ibis.Umbraco.Sync;

namespace Ibis.Bench;

/// <summary>uSync import of practices, a file each, against one durable commit a file.</summary>
internal sealed class ImportBench(DataSets sets, Report report, int files)
{
    private const string ModelFolder = "bench/cache/import-model/";

    // All that is in a folder is imported.
    private readonly string _folder = string.Create(CultureInfo.InvariantCulture, $"bench/cache/import-{files}/");

    public async Task RunAsync(CancellationToken cancellation)
    {
        Console.WriteLine($"Importing {files:N0} files");
        var start = await sets.GetAsync(0, cancellation);
        var database = await sets.CopyAsync(start, "ibis_bench_import", cancellation);
        var raw = await WriteBench.CommitAsync(database);
        report.Add("Durable single-row commit (import)", raw);

        await WriteFilesAsync(database, cancellation);
        await using var site = await BenchSite.StartAsync(database, cancellation, Reading(_folder));
        var began = Stopwatch.GetTimestamp();
        var exitCode = await SyncCommand.RunAsync(site.Services, ["import"], TextWriter.Null, cancellation);
        var perItem = Stopwatch.GetElapsedTime(began).TotalMilliseconds / files;
        if (exitCode != 0)
        {
            throw new InvalidOperationException($"The import ended with exit code {exitCode}.");
        }
        report.Number(
            $"uSync import, {files:N0} practices, a file",
            perItem.ToString("0.##", CultureInfo.InvariantCulture),
            "",
            (1000 / perItem).ToString("N0", CultureInfo.InvariantCulture)
        );
        report.AtMost($"uSync import of {files:N0} practices, time an item against one commit", perItem / raw.P50, 3);
    }

    private async Task WriteFilesAsync(string database, CancellationToken cancellation)
    {
        var content = Directory.CreateDirectory(Path.Combine(BenchPaths.Root, _folder, "Content")).FullName;
        if (Directory.EnumerateFiles(content).Take(files).Count() == files)
        {
            return;
        }
        await using var site = await BenchSite.StartAsync(database, cancellation, Reading(ModelFolder));
        await SyncCommand.RunAsync(site.Services, ["export", "--folder", "Content"], TextWriter.Null, cancellation);
        var model = await File.ReadAllTextAsync(
            Path.Combine(BenchPaths.Root, ModelFolder, "Content", "migrant-routes-program.config"),
            cancellation
        );
        var key = model.Split("Key=\"")[1].Split('"')[0];
        for (var number = 1; number <= files; number++)
        {
            var text = model
                .Replace(key, Key(number), StringComparison.OrdinalIgnoreCase)
                .Replace(Practices.Model, $"Imported practice {number}", StringComparison.Ordinal)
                .Replace("Migrant Routes", $"Imported practice {number}", StringComparison.Ordinal);
            await File.WriteAllTextAsync(
                Path.Combine(content, $"imported-practice-{number}.config"),
                text,
                new UTF8Encoding(true),
                cancellation
            );
        }
    }

    private static Dictionary<string, string?> Reading(string folder) =>
        new() { ["uSync:Settings:Folders:0"] = folder };

    private static string Key(int number) => $"0badcafe-0000-4000-8000-{number:x12}";
}
