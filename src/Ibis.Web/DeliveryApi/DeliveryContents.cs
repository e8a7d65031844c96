using Ibis.Web.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.Web.DeliveryApi;

/// <summary>Finds documents for the API and turns them into answers.</summary>
internal sealed class DeliveryContents(
    IApiPublishedContentCache cache,
    IApiContentPathResolver paths,
    IApiContentResponseBuilder responses,
    IApiContentQueryService queries,
    IRequestRedirectService redirects,
    IRequestPreviewService preview,
    IRequestMemberAccessService members,
    IHttpContextAccessor http
)
{
    private const string PreviewPrefix = "/" + Constants.DeliveryApi.Routing.PreviewContentPathPrefix;

    public Task<IPublishedContent?> FindAsync(Guid key) => cache.GetByIdAsync(key);

    public IPublishedContent? FindByPath(string path)
    {
        if (!path.StartsWith(PreviewPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return paths.ResolveContentPath(path);
        }
        var key = path[PreviewPrefix.Length..].TrimEnd('/');
        return preview.IsPreview() && Guid.TryParse(key, out var id) ? cache.GetById(id) : null;
    }

    public IApiContentRoute? MovedTo(string path) => redirects.GetRedirectRoute(path);

    public IApiContentResponse? Build(IPublishedContent content)
    {
        AnswerContent.Add(http.HttpContext!, content);
        return responses.Build(content);
    }

    public async Task<IResult> AnswerAsync(IPublishedContent? content)
    {
        if (content is null)
        {
            return DeliveryProblems.NotFound();
        }
        if (await DeniedAsync(content) is { } denied)
        {
            return denied;
        }
        // An item without a URL in this culture has no answer in it.
        return Build(content) is { } answer ? DeliveryJson.Ok(answer) : DeliveryProblems.NotFound();
    }

    public async Task<IResult?> DeniedAsync(IPublishedContent content) =>
        await members.MemberHasAccessToAsync(content) == PublicAccessStatus.AccessAccepted
            ? null
            : Results.Problem(statusCode: StatusCodes.Status401Unauthorized, title: "This item is kept for members");

    public IResult Query(string? fetch, string[] filters, string[] sorts, int skip, int take)
    {
        var attempt = queries.ExecuteQuery(fetch, filters, sorts, ProtectedAccess.None, skip, take);
        if (!attempt.Success || attempt.Result is null)
        {
            return DeliveryProblems.Of(attempt.Status);
        }
        var items = cache.GetByIds(attempt.Result.Items).Select(Build).OfType<IApiContentResponse>();
        return DeliveryJson.Ok(new DeliveryPage<IApiContentResponse>(attempt.Result.Total, items.ToArray()));
    }
}

/// <summary>A page of a query's answer.</summary>
/// <param name="Total">How many items the query finds in all.</param>
internal sealed record DeliveryPage<T>(long Total, IReadOnlyList<T> Items);
