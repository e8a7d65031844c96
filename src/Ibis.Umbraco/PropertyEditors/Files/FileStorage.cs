using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PropertyEditors.Files;

/// <summary>Moves uploaded files into the media folder and out of it. A file is only deleted once the save that drops it is committed.</summary>
internal sealed class FileStorage(
    MediaFileManager files,
    ITemporaryFileService temporaryFiles,
    ICoreScopeProvider scopes,
    IOptionsMonitor<ContentSettings> settings
)
{
    // Value editors are synchronous in Umbraco's contract.
    public TemporaryFileModel? Uploaded(Guid key) => temporaryFiles.GetAsync(key).GetAwaiter().GetResult();

    public bool IsAllowed(string fileName, IEnumerable<string>? extensions)
    {
        var extension = Path.GetExtension(fileName).TrimStart('.');
        var wanted = extensions?.Select(one => one.TrimStart('.')).Where(one => one.Length > 0).ToArray() ?? [];

        return extension.Length > 0
            && settings.CurrentValue.IsFileAllowedForUpload(extension)
            && (wanted.Length == 0 || wanted.Contains(extension, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The address of the stored file.</summary>
    public string Store(TemporaryFileModel uploaded, ContentPropertyData owner)
    {
        using var scope = scopes.CreateCoreScope();
        var path = files.GetMediaPath(uploaded.FileName, owner.ContentKey, owner.PropertyTypeKey);
        temporaryFiles.EnlistDeleteIfScopeCompletes(uploaded.Key, scopes);
        using (var content = uploaded.OpenReadStream())
        {
            files.FileSystem.AddFile(path, content, overrideIfExists: true);
        }

        WhenDone($"stored-file:{path}", completed => completed || Delete(path));
        scope.Complete();

        return files.FileSystem.GetUrl(path);
    }

    /// <summary>Deletes the file behind the address, if it belongs to this very property: a copied value must not take the original's file with it.</summary>
    public void Remove(string? url, ContentPropertyData owner)
    {
        if (string.IsNullOrWhiteSpace(url) || !files.IsFileOwnedBy(url, owner.ContentKey, owner.PropertyTypeKey))
        {
            return;
        }

        using var scope = scopes.CreateCoreScope();
        var path = files.FileSystem.GetRelativePath(url);
        WhenDone($"removed-file:{path}", completed => !completed || Delete(path));
        scope.Complete();
    }

    private void WhenDone(string key, Func<bool, bool> act) =>
        scopes.Context?.Enlist(key, () => key, (completed, _) => act(completed));

    private bool Delete(string path)
    {
        files.DeleteMediaFiles([path]);

        return true;
    }
}
