using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Ibis.BackOffice.TemporaryFiles;

/// <summary>How large an uploaded file may be: <c>Umbraco:CMS:Runtime:MaxRequestLength</c>, in kilobytes.</summary>
internal sealed class UploadLimit(IOptionsMonitor<RuntimeSettings> settings)
{
    private const long DefaultKilobytes = 50 * 1024;

    // The lines around the file, and the id beside it.
    private const long Envelope = 64 * 1024;

    public long Kilobytes => settings.CurrentValue.MaxRequestLength ?? DefaultKilobytes;

    private long Bytes => Kilobytes * 1024;

    /// <summary>The form of the request, with its files on disk.</summary>
    /// <returns>The form, or the answer to give.</returns>
    public async Task<(IFormCollection? Form, IResult? Refusal)> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            return (null, Unreadable());
        }
        if (request.ContentLength > Bytes + Envelope)
        {
            return (null, TooLarge());
        }
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = Bytes + Envelope;
        }
        request.HttpContext.Features.Set<IFormFeature>(
            new FormFeature(request, new FormOptions { MultipartBodyLengthLimit = Bytes, ValueCountLimit = 16 })
        );
        try
        {
            return (await request.ReadFormAsync(request.HttpContext.RequestAborted), null);
        }
        catch (BadHttpRequestException exception)
        {
            return (null, exception.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge() : Unreadable());
        }
        catch (InvalidDataException)
        {
            // Thrown for every limit of a form, and for lines that are none.
            return (null, request.ContentLength > Bytes ? TooLarge() : Unreadable());
        }
        catch (IOException) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return (null, Unreadable());
        }
    }

    // The client takes the number from the title and shows it.
    private IResult TooLarge() =>
        Answers.Problem(
            StatusCodes.Status413PayloadTooLarge,
            $"A file may have at most {Bytes} bytes",
            $"Make the file smaller than {Kilobytes / 1024.0:0.#} MB, or ask whoever maintains the site to raise the limit.",
            "FileTooLarge"
        );

    private static IResult Unreadable() =>
        Answers.Problem(
            StatusCodes.Status400BadRequest,
            "The upload could not be read",
            "Send a form (multipart/form-data) with the fields Id and File, and send it whole.",
            "InvalidForm"
        );
}
