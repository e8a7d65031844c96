using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PropertyEditors.MediaPicker;

/// <summary>Makes media items of files that were dropped on a picker and so far are only uploaded.</summary>
internal sealed class DroppedFiles(
    IMediaService media,
    IMediaImportService imports,
    ITemporaryFileService temporaryFiles,
    ICoreScopeProvider scopes,
    IBackOfficeSecurityAccessor security
)
{
    public string? TypeAlias(Guid mediaKey) => media.GetById(mediaKey)?.ContentType.Alias;

    /// <summary>True when the item names a media item afterwards; false when there is neither media nor an uploaded file.</summary>
    public bool Import(PickedMedia picked, Guid? parent)
    {
        if (media.GetById(picked.MediaKey) is not null)
        {
            return true;
        }

        // Value editors are synchronous in Umbraco's contract.
        var file = temporaryFiles.GetAsync(picked.MediaKey).GetAwaiter().GetResult();
        if (file is null)
        {
            return false;
        }

        var user =
            security.BackOfficeSecurity?.CurrentUser?.Key
            ?? throw new InvalidOperationException(
                $"The file \"{file.FileName}\" can only become media for a signed-in user, and nobody is signed in. Create the media first and pick it by its key."
            );
        using var scope = scopes.CreateCoreScope();
        temporaryFiles.EnlistDeleteIfScopeCompletes(file.Key, scopes);
        using var content = file.OpenReadStream();
        picked.MediaKey = imports
            .ImportAsync(file.FileName, content, parent, picked.MediaTypeAlias, user)
            .GetAwaiter()
            .GetResult()
            .Key;
        scope.Complete();

        return true;
    }
}
