using Ibis.BackOffice.Access;
using Ibis.BackOffice.ServerEvents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Preview;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Preview;

/// <summary>Shows drafts on the public site to whoever is signed in and asked for it.</summary>
internal static class PreviewFeature
{
    private const string Hub = "/umbraco/PreviewHub";

    public static IUmbracoBuilder AddPreview(this IUmbracoBuilder builder)
    {
#pragma warning disable CS0618 // The only way to give Umbraco's preview service a token; its successor is not there yet.
        builder.Services.AddUnique<IPreviewTokenGenerator, PreviewTokens>();
#pragma warning restore CS0618
        builder.Services.AddUnique<ICoreBackOfficeSignInManager, PreviewPrincipals>();
        return builder.AddNotificationHandler<ServerEventsNotification, PreviewRefresh>();
    }

    public static void MapPreview(this IEndpointRouteBuilder api) => api.MapPreviewEndpoints();

    /// <summary>The client connects without the header that everything else has; the hub itself asks who it is.</summary>
    public static void MapPreviewHub(this IEndpointRouteBuilder app) => app.MapHub<PreviewHub>(Hub).ForAnyone();
}
