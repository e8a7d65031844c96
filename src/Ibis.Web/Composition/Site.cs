using Ibis.BackOffice;
using Ibis.Umbraco;
using Ibis.Umbraco.Database;
using Ibis.Umbraco.Hosting;
using Ibis.Web.DeliveryApi;
using Ibis.Web.Rendering;
using Ibis.Web.Routing;
using Ibis.Web.Serving;
using Ibis.Web.Serving.Telemetry;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Extensions;

namespace Ibis.Web.Composition;

/// <summary>The site: one line a part. Program.cs boots it, tests boot it the same way.</summary>
internal static class Site
{
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddConsoleLog();
        return builder;
    }

    public static void AddSite(this WebApplicationBuilder builder, SiteDatabase database, ILoggerFactory startLog)
    {
        // In every environment: what runs from its sources has packages of other projects in its web root, as published.
        builder.WebHost.UseStaticWebAssets();
        builder
            .Services.CreateUmbracoBuilder(builder.Configuration, startLog, typeof(Site).Assembly)
            .AddConfiguration()
            .AddDatabase(database)
            .AddPlatform()
            .AddBackOffice()
            .AddDeliveryApi()
            .AddRouting()
            .AddRendering()
            .AddComposers()
            .AddServing()
            .Build();
    }

    public static void UseSite(this WebApplication app)
    {
        app.UseServing();
        app.MapBackOffice();
        app.MapDeliveryApi();
        app.MapRootRedirect();
        app.MapPages();
    }
}
