using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;

namespace Ibis.Umbraco.PropertyEditors.Files;

internal sealed class UploadedFileValidator(FileStorage storage, IFileStreamSecurityValidator security)
    : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(
        object? value,
        string? valueType,
        object? dataTypeConfiguration,
        PropertyValidationContext validationContext
    )
    {
        if (UploadedFile.Read(value)?.TemporaryFileId is not { } key)
        {
            return [];
        }

        if (storage.Uploaded(key) is not { } uploaded)
        {
            return [Error($"The uploaded file {key} is no longer there. Upload it again.")];
        }

        var extensions = (dataTypeConfiguration as FileUploadConfiguration)?.FileExtensions;
        if (!storage.IsAllowed(uploaded.FileName, extensions))
        {
            return
            [
                Error(
                    $"Files like \"{uploaded.FileName}\" cannot be uploaded here. Choose a file with another extension."
                ),
            ];
        }

        using var content = uploaded.OpenReadStream();

        return security.IsConsideredSafe(content)
            ? []
            : [Error($"The content of \"{uploaded.FileName}\" is not safe. Check the file, or choose another one.")];
    }

    private static ValidationResult Error(string message) => new(message, ["value"]);
}
