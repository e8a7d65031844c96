using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Preview;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PublishedCache;

/// <summary>Which drafts whoever browses the site in a preview may read: those that the back office would open for her.</summary>
internal sealed class PreviewRights(
    Lazy<IPreviewAccessEvaluator> evaluator,
    Lazy<IPreviewService> previews,
    Lazy<IBackOfficeUserReader> users,
    Lazy<IContentPermissionAuthorizer> authorizer,
    IHttpContextAccessor http
)
{
    /// <summary>Section, start nodes and the right to read, by Umbraco's own rule.</summary>
    public bool MayRead(IPublishedContent draft) => evaluator.Value.CanPreviewDocument(draft);

    /// <summary>The languages of her groups.</summary>
    public bool MayRead(string culture)
    {
        var known = Known();
        if (!known.TryGetValue(culture, out var allowed))
        {
            known[culture] = allowed = IsAllowed(culture);
        }
        return allowed;
    }

    // A page asks for the same few languages for each of its documents.
    private Dictionary<string, bool> Known()
    {
        var items = http.HttpContext?.Items;
        if (items?[typeof(PreviewRights)] is Dictionary<string, bool> known)
        {
            return known;
        }
        known = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        items?[typeof(PreviewRights)] = known;
        return known;
    }

    private bool IsAllowed(string culture) =>
        Reader() is { } reader
        && !authorizer
            .Value.IsDeniedForCultures(reader, new HashSet<string>(StringComparer.OrdinalIgnoreCase) { culture })
            .GetAwaiter()
            .GetResult();

    private IUser? Reader()
    {
        var identity = previews.Value.TryGetPreviewClaimsIdentityAsync().GetAwaiter().GetResult();
        return identity is { Success: true, Result: { } claims } && claims.GetUserKey() is { } key
            ? users.Value.GetByKey(key)
            : null;
    }
}
