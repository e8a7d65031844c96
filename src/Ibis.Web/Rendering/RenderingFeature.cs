using Ibis.Web.Home;
using Ibis.Web.Items;
using Ibis.Web.Pictures;
using Ibis.Web.Practices;
using Ibis.Web.Rendering.Blocks;
using Ibis.Web.Sections;
using Umbraco.Cms.Core.Blocks;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;

namespace Ibis.Web.Rendering;

/// <summary>Documents as pages: one view a template, in Views/.</summary>
internal static class RenderingFeature
{
    public static IUmbracoBuilder AddRendering(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddControllersWithViews();
        services.AddHttpContextAccessor();
        services.AddSingleton<BlockViews>();
        services.AddSingleton<IPartialViewBlockEngine, RichTextBlocks>();
        services.AddSingleton<DictionaryTexts>();
        services.AddSingleton<global::Umbraco.Cms.Core.Events.INotificationHandler<DictionaryCacheRefresherNotification>>(
            provider => provider.GetRequiredService<DictionaryTexts>()
        );
        services.AddSingleton<SiteText>();
        services.AddSingleton<PageFrames>();
        services.AddSingleton<NotFoundPages>();
        services.AddSingleton<ContentText>();
        services.AddSingleton<ListItems>();
        services.AddSingleton<PictureSizes>();
        services.AddSingleton<PagePictures>();
        services.AddSingleton<PageEndpoint>();
        services.AddSingleton<IPageModelFactory, HomePages>();
        services.AddSingleton<IPageModelFactory, SectionPages>();
        services.AddSingleton<IPageModelFactory, PracticePages>();
        services.AddSingleton<IPageModelFactory, TextPages.TextPages>();
        services.AddSingleton<ItemValues>();
        services.AddSingleton<IPageModelFactory, ItemPages>();
        return builder;
    }

    public static void MapPages(this IEndpointRouteBuilder routes) =>
        routes
            .MapMethods("/{**path}", ["GET", "HEAD"], (HttpContext http, PageEndpoint pages) => pages.ShowAsync(http))
            .WithOrder(int.MaxValue);
}
