using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Direction = Umbraco.Cms.Core.Direction;

namespace Ibis.BackOffice.Media;

/// <summary>Opening a media item, and what its Info tab shows.</summary>
internal static class MediaReading
{
    public static void MapMediaReading(this IEndpointRouteBuilder api)
    {
        api.MapGet("/media/configuration", Configuration).ForSignedIn();
        api.MapGet("/media/{id:guid}", GetAsync).ForSections(MediaFeature.EditSections);
        api.MapGet("/media/urls", UrlsAsync).ForSections(MediaFeature.TreeSections);
        api.MapGet("/media/{id:guid}/audit-log", AuditLogAsync).ForSections(Sections.Media);
    }

    private static MediaConfigurationResponseModel Configuration(IOptionsSnapshot<ContentSettings> content) =>
        new(content.Value.DisableDeleteWhenReferenced, content.Value.DisableUnpublishWhenReferenced);

    private static async Task<IResult> GetAsync(
        Guid id,
        MediaAccess access,
        IMediaEditingService editing,
        MediaPresentation presentation
    ) =>
        await access.RefusalAsync(id)
        ?? (await editing.GetAsync(id) is { } media ? Results.Ok(presentation.Of(media)) : MediaFeature.NotFound());

    private static async Task<IReadOnlyList<MediaUrlInfoResponseModel>> UrlsAsync(
        [FromQuery] Guid[]? id,
        MediaAccess access,
        IMediaService media,
        IOptionsSnapshot<ContentSettings> settings,
        MediaUrlGeneratorCollection urls
    )
    {
        var allowed = await access.AllowedAsync(id ?? []);
        return
        [
            .. (allowed.Count == 0 ? [] : media.GetByIds(allowed)).Select(item => new MediaUrlInfoResponseModel(
                item.Key,
                [.. item.GetUrls(settings.Value, urls).Select(url => new MediaUrlInfoModel(null, url))]
            )),
        ];
    }

    private static async Task<IResult> AuditLogAsync(
        Guid id,
        MediaAccess access,
        AuditLog log,
        Page page,
        Direction orderDirection = Direction.Descending,
        DateTimeOffset? sinceDate = null
    ) =>
        await access.RefusalAsync(id)
        ?? Results.Ok(await log.OfAsync(id, UmbracoObjectTypes.Media, page, orderDirection, sinceDate));
}
