using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.Tests.Integration.PropertyEditors;

internal sealed partial class UploadedFileTests
{
    private async Task<Guid> UploadAsync(string fileName)
    {
        var key = Guid.NewGuid();
        var uploaded = await _site
            .Get<ITemporaryFileService>()
            .CreateAsync(
                new CreateTemporaryFileModel
                {
                    Key = key,
                    FileName = fileName,
                    OpenReadStream = () => new MemoryStream(Png),
                }
            );
        Assert.That(uploaded.Status, Is.EqualTo(TemporaryFileOperationStatus.Success));

        return key;
    }

    private async Task<string> WithFileAsync(string value, string fileName) =>
        value
            .Replace("ID", (await UploadAsync(fileName)).ToString(), StringComparison.Ordinal)
            .Replace("KEY", Block, StringComparison.Ordinal)
            .Replace("TYPE", _types.Element!.Key.ToString(), StringComparison.Ordinal);

    private async Task<Guid> MediaAsync(Guid file)
    {
        var created = await _site
            .Get<IMediaEditingService>()
            .CreateAsync(
                new MediaCreateModel
                {
                    ContentTypeKey = _site.Get<IMediaTypeService>().Get(Constants.Conventions.MediaTypes.Image)!.Key,
                    Variants = [new VariantModel { Name = "Quay wall" }],
                    Properties = _types.Values([
                        (
                            Constants.Conventions.Media.File,
                            $$$"""{"temporaryFileId":"{{{file}}}","src":"","crops":[],"focalPoint":{"left":0.5,"top":0.5}}"""
                        ),
                    ]),
                },
                Admin
            );
        Assert.That(created.Status, Is.EqualTo(ContentEditingOperationStatus.Success));
        Assert.That(await _site.Get<ITemporaryFileService>().GetAsync(file), Is.Null, "the upload is used up");

        return created.Result.Content!.Key;
    }

    private async Task UpdateMediaAsync(Guid media, string value)
    {
        var updated = await _site
            .Get<IMediaEditingService>()
            .UpdateAsync(
                media,
                new MediaUpdateModel
                {
                    Variants = [new VariantModel { Name = "Quay wall" }],
                    Properties = _types.Values([(Constants.Conventions.Media.File, value)]),
                },
                Admin
            );

        Assert.That(updated.Status, Is.EqualTo(ContentEditingOperationStatus.Success));
    }

    private async Task<Guid> PageAsync(string alias, string value)
    {
        var created = await _types.CreateAsync([(alias, value)]);
        Assert.That(created.Status, Is.EqualTo(ContentEditingOperationStatus.Success));

        return created.Result.Content!.Key;
    }

    private string Stored(Guid media) =>
        (string)_site.Get<IMediaService>().GetById(media)!.GetValue(Constants.Conventions.Media.File)!;

    private string Address(Guid media) => (string)JsonNode.Parse(Stored(media))!["src"]!;

    private string FileIn(Guid page, string alias) =>
        System
            .Text.RegularExpressions.Regex.Match(
                (string)_site.Get<IContentService>().GetById(page)!.GetValue(alias)!,
                "/media/[^\"\\\\]+"
            )
            .Value;

    private async Task<HttpStatusCode> StatusAsync(string url)
    {
        using var client = _site.Client();
        using var answer = await client.GetAsync(url);

        return answer.StatusCode;
    }
}
