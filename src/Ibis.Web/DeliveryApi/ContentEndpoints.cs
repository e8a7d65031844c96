using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.Web.DeliveryApi;

/// <summary>Published documents as JSON: Umbraco's Content Delivery API, version 2.</summary>
internal static class ContentEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes
            .MapGroup("/umbraco/delivery/api/v2/content")
            .AddEndpointFilter(PrepareAsync)
            .WithTags("Content");
        group.MapGet("/item/{id:guid}", GetById).WithName("GetContentItemById").Answers<IApiContentResponse>();
        group.MapGet("/item/{*path}", GetByPath).WithName("GetContentItemByPath").Answers<IApiContentResponse>();
        group.MapGet("/items", GetByIds).WithName("GetContentItemsByIds").Answers<IApiContentResponse[]>();
        group.MapGet("/", Query).WithName("QueryContent").Answers<DeliveryPage<IApiContentResponse>>();
    }

    private static async ValueTask<object?> PrepareAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var request = context.HttpContext.RequestServices.GetRequiredService<DeliveryRequest>();
        return request.Prepare(context.HttpContext, media: false) ?? await next(context);
    }

    private static async Task<IResult> GetById(Guid id, DeliveryContents contents) =>
        await contents.AnswerAsync(await contents.FindAsync(id));

    private static async Task<IResult> GetByPath(string? path, HttpContext http, DeliveryContents contents)
    {
        var asked = "/" + Uri.UnescapeDataString(path ?? string.Empty).TrimStart('/');
        if (contents.FindByPath(asked) is { } content)
        {
            return await contents.AnswerAsync(content);
        }
        if (contents.MovedTo(asked) is not { } route)
        {
            return DeliveryProblems.NotFound();
        }
        http.Response.Headers["Location-Start-Item-Path"] = route.StartItem.Path;
        http.Response.Headers["Location-Start-Item-Id"] = route.StartItem.Id.ToString("D");
        return Results.Redirect(route.Path, permanent: true);
    }

    private static async Task<IResult> GetByIds([FromQuery] Guid[] id, DeliveryContents contents)
    {
        var answers = new List<IApiContentResponse>();
        foreach (var key in id.Distinct().Take(DeliveryLimits.MaxIds))
        {
            if (await contents.FindAsync(key) is not { } content)
            {
                continue;
            }
            // The first item that is kept from the reader decides the answer to the whole request.
            if (await contents.DeniedAsync(content) is { } denied)
            {
                return denied;
            }
            if (contents.Build(content) is { } answer)
            {
                answers.Add(answer);
            }
        }
        return DeliveryJson.Ok(answers);
    }

    private static IResult Query(
        [FromServices] DeliveryContents contents,
        string? fetch = null,
        [FromQuery] string[]? filter = null,
        [FromQuery] string[]? sort = null,
        int skip = 0,
        int take = 10
    )
    {
        if (DeliveryLimits.Check(skip, take) is { } outOfRange)
        {
            return outOfRange;
        }
        try
        {
            return contents.Query(fetch, filter ?? [], sort ?? [], skip, take);
        }
        catch (FormatException exception)
        {
            return DeliveryProblems.Bad("Filter could not be read", exception.Message);
        }
    }
}
