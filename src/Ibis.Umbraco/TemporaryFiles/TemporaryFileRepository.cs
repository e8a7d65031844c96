using System.Globalization;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;

namespace Ibis.Umbraco.TemporaryFiles;

/// <summary>Uploaded files that nothing uses yet: one folder each, with the file and the time until which it is kept.</summary>
/// <remarks>
/// A folder lies in that of the user who sent the file. So nobody finds, uses, replaces or deletes what another has sent, and
/// the answer to an upload does not depend on what others have.
/// </remarks>
internal sealed class TemporaryFileRepository(IHostingEnvironment hosting, IBackOfficeSecurityAccessor security)
    : ITemporaryFileRepository
{
    private const string ExpiryFile = "available-until";
    private const string ContentFolder = "content";

    // For what the site itself does, without anybody at a keyboard.
    private const string SiteFolder = "site";

    private string Root => Path.Combine(hosting.LocalTempPath, "uploads");

    private string OwnerFolder =>
        Path.Combine(Root, security.BackOfficeSecurity?.CurrentUser?.Key.ToString("N") ?? SiteFolder);

    public Task<TemporaryFileModel?> GetAsync(Guid key) => Task.FromResult(Find(key, FolderOf(key)));

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
        Delete(FolderOf(key));
        return Task.CompletedTask;
    }

    /// <returns>The keys of the files that are gone now.</returns>
    public Task<IEnumerable<Guid>> CleanUpOldTempFiles(DateTime dateTime)
    {
        var now = dateTime.ToUniversalTime();
        List<Guid> gone = [];
        foreach (
            var folder in Directory.Exists(Root)
                ? Directory.GetDirectories(Root).SelectMany(Directory.GetDirectories)
                : []
        )
        {
            if (Guid.TryParseExact(Path.GetFileName(folder), "N", out var key) && IsOver(key, folder, now))
            {
                Delete(folder);
                gone.Add(key);
            }
        }
        return Task.FromResult<IEnumerable<Guid>>(gone);
    }

    private bool IsOver(Guid key, string folder, DateTime now) =>
        Find(key, folder) is { } file
            ? file.AvailableUntil.ToUniversalTime() < now
            : Directory.GetLastWriteTimeUtc(folder) < now.AddDays(-1);

    private TemporaryFileModel? Find(Guid key, string folder)
    {
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

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string FolderOf(Guid key) => Path.Combine(OwnerFolder, key.ToString("N"));
}
