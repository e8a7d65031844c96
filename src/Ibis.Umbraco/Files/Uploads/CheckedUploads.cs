using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Files.Uploads;

/// <summary>
/// Stands before Umbraco's service of uploads, for every way into the site: the content has to be what the name says, nothing
/// that a browser runs comes in, and drawings come in without their scripts.
/// </summary>
internal sealed class CheckedUploads(ITemporaryFileService inner) : ITemporaryFileService
{
    private const int HeadBytes = 4096;

    public async Task<Attempt<TemporaryFileModel?, TemporaryFileOperationStatus>> CreateAsync(
        CreateTemporaryFileModel createModel
    )
    {
        var extension = Path.GetExtension(createModel.FileName.TrimEnd('.', ' ')).TrimStart('.');
        if (FileKinds.IsActive(extension))
        {
            return Refused(TemporaryFileOperationStatus.FileExtensionNotAllowed);
        }
        if (!await KeepsAsync(extension, createModel))
        {
            return Refused(TemporaryFileOperationStatus.UploadBlocked);
        }
        if (extension.Equals("svg", StringComparison.OrdinalIgnoreCase))
        {
            await using var drawing = createModel.OpenReadStream();
            if (SvgSanitizer.Clean(drawing) is not { } clean)
            {
                return Refused(TemporaryFileOperationStatus.UploadBlocked);
            }
            createModel.OpenReadStream = () => new MemoryStream(clean, writable: false);
        }
        return await inner.CreateAsync(createModel);
    }

    public Task<Attempt<TemporaryFileModel?, TemporaryFileOperationStatus>> DeleteAsync(Guid key) =>
        inner.DeleteAsync(key);

    public Task<TemporaryFileModel?> GetAsync(Guid key) => inner.GetAsync(key);

    public Task<IEnumerable<Guid>> CleanUpOldTempFiles() => inner.CleanUpOldTempFiles();

    private static async Task<bool> KeepsAsync(string extension, CreateTemporaryFileModel model)
    {
        await using var stream = model.OpenReadStream();
        var head = new byte[HeadBytes];
        var length = await stream.ReadAtLeastAsync(head, HeadBytes, throwOnEndOfStream: false);
        return FileKinds.Keeps(extension, head.AsSpan(0, length));
    }

    private static Attempt<TemporaryFileModel?, TemporaryFileOperationStatus> Refused(
        TemporaryFileOperationStatus status
    ) => Attempt.FailWithStatus<TemporaryFileModel?, TemporaryFileOperationStatus>(status, null);
}
