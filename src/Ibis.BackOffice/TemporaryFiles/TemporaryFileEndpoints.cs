using System.Text;
using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.TemporaryFiles;

/// <summary>Files that somebody has chosen and not saved yet. Each user sees her own alone.</summary>
internal static class TemporaryFileEndpoints
{
    private const int MaxNameBytes = 200;

    public static IUmbracoBuilder AddUploads(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<UploadLimit>();
        return builder;
    }

    public static void MapTemporaryFiles(this IEndpointRouteBuilder api)
    {
        var files = api.MapGroup("/temporary-file").ForSignedIn();
        files.MapPost("", UploadAsync);
        files.MapGet("/configuration", Configuration);
        files.MapGet("/{id:guid}", GetAsync);
        files.MapDelete("/{id:guid}", DeleteAsync);
    }

    private static TemporaryFileConfigurationResponseModel Configuration(
        IOptionsMonitor<ContentSettings> settings,
        IImageUrlGenerator images,
        UploadLimit limit
    )
    {
        var content = settings.CurrentValue;
        return new TemporaryFileConfigurationResponseModel(
            Sorted(images.SupportedImageFileTypes),
            Sorted(content.DisallowedUploadedFileExtensions),
            Sorted(content.AllowedUploadedFileExtensions),
            limit.Kilobytes
        );
    }

    private static async Task<IResult> UploadAsync(HttpRequest request, UploadLimit limit, ITemporaryFileService files)
    {
        var (form, refusal) = await limit.ReadAsync(request);
        if (form is null)
        {
            return refusal!;
        }
        if (!Guid.TryParse(form["Id"], out var id) || id == Guid.Empty || form.Files.GetFile("File") is not { } file)
        {
            return Answers.Problem(
                StatusCodes.Status400BadRequest,
                "The upload is not complete",
                "It takes the field Id, with a new key, and the field File, with a file.",
                "InvalidForm"
            );
        }
        if (!IsPlainName(file.FileName))
        {
            return Refused(TemporaryFileOperationStatus.InvalidFileName);
        }
        var result = await files.CreateAsync(
            new CreateTemporaryFileModel
            {
                Key = id,
                FileName = file.FileName,
                OpenReadStream = file.OpenReadStream,
            }
        );
        return result.Success ? Answers.Created(id, $"temporary-file/{id}") : Refused(result.Status);
    }

    private static async Task<IResult> GetAsync(Guid id, ITemporaryFileService files) =>
        await files.GetAsync(id) is { } file
            ? Results.Ok(new TemporaryFileResponseModel(id, file.AvailableUntil.ToUniversalTime(), file.FileName))
            : Refused(TemporaryFileOperationStatus.NotFound);

    private static async Task<IResult> DeleteAsync(Guid id, ITemporaryFileService files)
    {
        var result = await files.DeleteAsync(id);
        return result.Success ? Results.Ok() : Refused(result.Status);
    }

    private static IResult Refused(TemporaryFileOperationStatus status) =>
        status switch
        {
            TemporaryFileOperationStatus.FileExtensionNotAllowed => Answers.Refused(
                status,
                "Files of this kind cannot be uploaded",
                "The extension of the file's name is not among those that the site allows. Choose another file."
            ),
            TemporaryFileOperationStatus.KeyAlreadyUsed => Answers.Refused(
                status,
                "A file with this id was uploaded before",
                "Send every file with a new id."
            ),
            TemporaryFileOperationStatus.NotFound => Answers.NotFound("The uploaded file"),
            TemporaryFileOperationStatus.UploadBlocked => Answers.Refused(
                status,
                "The content of this file cannot be uploaded",
                "It is not what the file's name says, is damaged, or holds a program. Save it anew in the program that made it, or choose another file."
            ),
            TemporaryFileOperationStatus.InvalidFileName => Answers.Refused(
                status,
                "The name of the file cannot be used",
                "Rename the file: no slashes, no colons and the like, no dot or blank at its end, and not too long."
            ),
            _ => Answers.Refused(status, "The file could not be uploaded", "Reload the page and try again."),
        };

    // Umbraco asks the operating system, which on Linux allows names that are paths elsewhere, and has a limit in bytes.
    private static bool IsPlainName(string name) =>
        Encoding.UTF8.GetByteCount(name) <= MaxNameBytes
        && !name.Any(letter => letter is '/' or '\\' || char.IsControl(letter));

    private static string[] Sorted(IEnumerable<string> extensions) =>
        [.. extensions.Order(StringComparer.OrdinalIgnoreCase)];
}
