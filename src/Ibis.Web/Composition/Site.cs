using Ibis.Umbraco;
using Ibis.Umbraco.Database;
using Ibis.Umbraco.Hosting;
using Ibis.Web.DeliveryApi;
using Ibis.Web.Rendering;
using Ibis.Web.Routing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Extensions;

namespace Ibis.Web.Composition;

/// <summary>The site: one line a part. Program.cs boots it, tests boot it the same way.</summary>
internal static class Site
{
    public static WebApplicationBuilder CreateBuilder(string[] args) => WebApplication.CreateBuilder(args);

    public static void AddSite(this WebApplicationBuilder builder, SiteDatabase database, ILoggerFactory startLog)
    {
        builder
            .Services.CreateUmbracoBuilder(builder.Configuration, startLog, typeof(Site).Assembly)
            .AddConfiguration()
            .AddDatabase(database)
            .AddPlatform()
            .AddDeliveryApi()
            .AddRouting()
            .AddRendering()
            .AddComposers()
            .Build();
    }

    public static void UseSite(this WebApplication app)
    {
        app.UseStaticFiles();
        app.UseRouting();
        app.MapDeliveryApi();
        app.MapRootRedirect();
        app.MapPages();
    }
}
