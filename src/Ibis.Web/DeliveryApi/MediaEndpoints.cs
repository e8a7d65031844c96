using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Ibis.Web.DeliveryApi;

/// <summary>Media as JSON: Umbraco's Media Delivery API, version 2.</summary>
internal static class MediaEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/umbraco/delivery/api/v2/media").AddEndpointFilter(PrepareAsync).WithTags("Media");
        group.MapGet("/item/{id:guid}", GetById).WithName("GetMediaItemById").Answers<IApiMediaWithCropsResponse>();
        group.MapGet("/item/{*path}", GetByPath).WithName("GetMediaItemByPath").Answers<IApiMediaWithCropsResponse>();
        group.MapGet("/items", GetByIds).WithName("GetMediaItemsByIds").Answers<IApiMediaWithCropsResponse[]>();
        group.MapGet("/", Query).WithName("QueryMedia").Answers<DeliveryPage<IApiMediaWithCropsResponse>>();
    }

    private static async ValueTask<object?> PrepareAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var request = context.HttpContext.RequestServices.GetRequiredService<DeliveryRequest>();
        return request.Prepare(context.HttpContext, media: true) ?? await next(context);
    }

    private static IResult GetById(Guid id, DeliveryMedia media) => Answer(media, media.Find(id));

    private static IResult GetByPath(string? path, DeliveryMedia media) =>
        Answer(media, media.FindByPath("/" + Uri.UnescapeDataString(path ?? string.Empty).Trim('/')));

    private static IResult GetByIds([FromQuery] Guid[] id, DeliveryMedia media) =>
        DeliveryJson.Ok(
            id.Distinct()
                .Take(DeliveryLimits.MaxIds)
                .Select(media.Find)
                .Where(found => found is not null)
                .Select(media.Build)
                .ToArray()
        );

    private static IResult Query(
        [FromServices] DeliveryMedia media,
        string? fetch = null,
        [FromQuery] string[]? filter = null,
        [FromQuery] string[]? sort = null,
        int skip = 0,
        int take = 10
    ) => DeliveryLimits.Check(skip, take) ?? media.Query(fetch, filter ?? [], sort ?? [], skip, take);

    private static IResult Answer(
        DeliveryMedia media,
        global::Umbraco.Cms.Core.Models.PublishedContent.IPublishedContent? found
    ) => found is null ? DeliveryProblems.NotFound() : DeliveryJson.Ok(media.Build(found));
}
