using System.Globalization;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.TemporaryFiles;

/// <summary>Uploaded files that nothing uses yet: one folder each, with the file and the time until which it is kept.</summary>
internal sealed class TemporaryFileRepository(IHostingEnvironment hosting) : ITemporaryFileRepository
{
    private const string ExpiryFile = "available-until";
    private const string ContentFolder = "content";

    private string Root => Path.Combine(hosting.LocalTempPath, "uploads");

    public Task<TemporaryFileModel?> GetAsync(Guid key) => Task.FromResult(Find(key));

    public async Task SaveAsync(TemporaryFileModel model)
    {
        var name = Path.GetFileName(model.FileName);
        if (name.Length == 0 || name != model.FileName)
        {
            throw new ArgumentException(
                $"'{model.FileName}' is not the name of a file. Leave folders out.",
                nameof(model)
            );
        }
        var folder = FolderOf(model.Key);
        await DeleteAsync(model.Key);
        Directory.CreateDirectory(Path.Combine(folder, ContentFolder));
        await using (var source = model.OpenReadStream())
        await using (var target = File.Create(Path.Combine(folder, ContentFolder, name)))
        {
            await source.CopyToAsync(target);
        }
        // Last, because a folder without it is not a file yet.
        await File.WriteAllTextAsync(
            Path.Combine(folder, ExpiryFile),
            model.AvailableUntil.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)
        );
    }

    public Task DeleteAsync(Guid key)
    {
        if (Directory.Exists(FolderOf(key)))
        {
            Directory.Delete(FolderOf(key), recursive: true);
        }
        return Task.CompletedTask;
    }

    /// <returns>The keys of the files that are gone now.</returns>
    public async Task<IEnumerable<Guid>> CleanUpOldTempFiles(DateTime dateTime)
    {
        if (!Directory.Exists(Root))
        {
            return [];
        }
        var now = dateTime.ToUniversalTime();
        List<Guid> gone = [];
        foreach (var folder in Directory.GetDirectories(Root))
        {
            if (Guid.TryParseExact(Path.GetFileName(folder), "N", out var key) && IsOver(key, folder, now))
            {
                await DeleteAsync(key);
                gone.Add(key);
            }
        }
        return gone;
    }

    private bool IsOver(Guid key, string folder, DateTime now) =>
        Find(key) is { } file
            ? file.AvailableUntil.ToUniversalTime() < now
            : Directory.GetLastWriteTimeUtc(folder) < now.AddDays(-1);

    private TemporaryFileModel? Find(Guid key)
    {
        var folder = FolderOf(key);
        var expiry = Path.Combine(folder, ExpiryFile);
        if (!File.Exists(expiry) || Directory.GetFiles(Path.Combine(folder, ContentFolder)) is not [var path])
        {
            return null;
        }
        return new TemporaryFileModel
        {
            Key = key,
            FileName = Path.GetFileName(path),
            OpenReadStream = () => File.OpenRead(path),
            AvailableUntil = DateTime.Parse(
                File.ReadAllText(expiry),
                CultureInfo.InvariantCulture,
                DateTimeStyles.RoundtripKind
            ),
        };
    }

    private string FolderOf(Guid key) => Path.Combine(Root, key.ToString("N"));
}
