namespace Ibis.BackOffice.TemporaryFiles;

internal sealed record TemporaryFileResponseModel(Guid Id, DateTime? AvailableUntil, string FileName);

/// <param name="MaxFileSize">In kilobytes, as the client takes it; null for no limit.</param>
internal sealed record TemporaryFileConfigurationResponseModel(
    IReadOnlyList<string> ImageFileTypes,
    IReadOnlyList<string> DisallowedUploadedFilesExtensions,
    IReadOnlyList<string> AllowedUploadedFileExtensions,
    long? MaxFileSize
);
