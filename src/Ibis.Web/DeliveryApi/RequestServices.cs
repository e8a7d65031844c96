using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Ibis.Web.DeliveryApi;

/// <summary>Who may read: everybody, or whoever sends the configured key in <c>Api-Key</c>.</summary>
internal sealed class KeyAccess(IHttpContextAccessor http, IOptionsMonitor<DeliveryApiSettings> settings)
    : IApiAccessService
{
    private DeliveryApiSettings Settings => settings.CurrentValue;

    public bool HasPublicAccess() => Settings.PublicAccess || HasKey();

    public bool HasPreviewAccess() => HasKey();

    public bool HasMediaAccess() => (Settings.PublicAccess && Settings.Media.PublicAccess) || HasKey();

    private bool HasKey()
    {
        var sent = http.HttpContext?.Request.Headers["Api-Key"].ToString();
        return !string.IsNullOrEmpty(Settings.ApiKey)
            && !string.IsNullOrEmpty(sent)
            && CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(sent),
                Encoding.UTF8.GetBytes(Settings.ApiKey)
            );
    }
}

/// <summary>The culture of <c>Accept-Language</c>, where the site has it.</summary>
internal sealed class HeaderCulture(IHttpContextAccessor http, ILanguageService languages) : IRequestCultureService
{
    public string? GetRequestedCulture()
    {
        var accepted = http.HttpContext?.Request.GetTypedHeaders().AcceptLanguage;
        if (accepted is not { Count: > 0 })
        {
            return null;
        }
        var known = languages.GetAllAsync().GetAwaiter().GetResult().Select(language => language.IsoCode).ToArray();
        return accepted
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Match(known, language.Value.ToString()))
            .FirstOrDefault(culture => culture is not null);
    }

    // 'fr-CA' is answered in French where there is no Canadian French.
    private static string? Match(string[] known, string asked) =>
        known.FirstOrDefault(culture => culture.Equals(asked, StringComparison.OrdinalIgnoreCase))
        ?? known.FirstOrDefault(culture => asked.StartsWith(culture + "-", StringComparison.OrdinalIgnoreCase))
        ?? known.FirstOrDefault(culture =>
            culture.StartsWith(asked.Split('-')[0] + "-", StringComparison.OrdinalIgnoreCase)
        );
}

/// <summary>Drafts, for a request with <c>Preview: true</c> and the key.</summary>
internal sealed class HeaderPreview(IHttpContextAccessor http, IApiAccessService access) : IRequestPreviewService
{
    public bool IsPreview() =>
        string.Equals(http.HttpContext?.Request.Headers["Preview"], "true", StringComparison.OrdinalIgnoreCase)
        && access.HasPreviewAccess();
}

/// <summary>The root item named by <c>Start-Item</c>, by key or by URL segment.</summary>
internal sealed class HeaderStartItem(
    IHttpContextAccessor http,
    IDocumentNavigationQueryService navigation,
    IPublishedContentCache contents,
    IDocumentUrlService urls,
    IRequestPreviewService preview,
    IVariationContextAccessor variation
) : IRequestStartItemProvider, IRequestStartItemProviderAccessor
{
    public string? RequestedStartItem() =>
        http.HttpContext?.Request.Headers["Start-Item"].ToString() is { Length: > 0 } asked ? asked : null;

    public IPublishedContent? GetStartItem()
    {
        if (RequestedStartItem() is not { } asked || !navigation.TryGetRootKeys(out var roots))
        {
            return null;
        }
        var draft = preview.IsPreview();
        if (Guid.TryParse(asked, out var key))
        {
            return roots.Contains(key) ? contents.GetById(draft, key) : null;
        }
        var culture = variation.VariationContext?.Culture ?? string.Empty;
        return roots
            .Where(root => asked.Equals(urls.GetUrlSegment(root, culture, draft), StringComparison.OrdinalIgnoreCase))
            .Select(root => contents.GetById(draft, root))
            .FirstOrDefault(root => root is not null);
    }

    public bool TryGetValue([NotNullWhen(true)] out IRequestStartItemProvider? requestStartItemProvider)
    {
        requestStartItemProvider = this;
        return true;
    }
}

/// <summary>The expansion strategy of the present request.</summary>
internal sealed class RequestExpansionAccessor(IHttpContextAccessor http) : IOutputExpansionStrategyAccessor
{
    private static readonly object ItemKey = new();

    public static void Set(HttpContext context, IOutputExpansionStrategy strategy) => context.Items[ItemKey] = strategy;

    public bool TryGetValue([NotNullWhen(true)] out IOutputExpansionStrategy? outputExpansionStrategy)
    {
        outputExpansionStrategy = http.HttpContext?.Items[ItemKey] as IOutputExpansionStrategy;
        return outputExpansionStrategy is not null;
    }
}

/// <summary>No member signs in to the API: what is kept for members is for nobody here.</summary>
internal sealed class PublicOnly(IPublicAccessService publicAccess) : IRequestMemberAccessService
{
    public Task<PublicAccessStatus> MemberHasAccessToAsync(IPublishedContent content) =>
        Task.FromResult(
            publicAccess.IsProtected(content.Path).Success
                ? PublicAccessStatus.NotLoggedIn
                : PublicAccessStatus.AccessAccepted
        );

    public Task<ProtectedAccess> MemberAccessAsync() => Task.FromResult(ProtectedAccess.None);
}
