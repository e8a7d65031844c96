using Ibis.Umbraco.Imaging;
using Ibis.Web.Serving.Failures;
using Ibis.Web.Serving.Health;
using Ibis.Web.Serving.OutputCaching;
using Ibis.Web.Serving.Proxies;
using Ibis.Web.Serving.Security;
using Ibis.Web.Serving.Telemetry;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.Web.Serving;

/// <summary>Everything around the making of an answer: caches, compression, headers, failures, health, telemetry.</summary>
internal static class ServingFeature
{
    public static IUmbracoBuilder AddServing(this IUmbracoBuilder builder)
    {
        KeepThreadsForVisitors();
        var services = builder.Services;
        services.AddCompression();
        services.AddSingleton<PackedFileMemory>();
        services.AddProblemDetails();
        services.AddSingleton<FailurePages>();
        services.AddHsts(options =>
        {
            options.MaxAge = TimeSpan.FromDays(365);
            options.IncludeSubDomains = true;
        });
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
        // In every environment, so that a value that cannot be read is answered in one place.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        return builder.AddProxies().AddHealth().AddTelemetry().AddOutputCaching();
    }

    // Umbraco's services wait for the database with their thread, so that on two cores two editors could hold all threads
    // that the pool gives out at once, and every visitor would wait until it adds one, which takes half a second.
    private static void KeepThreadsForVisitors()
    {
        const int WaitingForTheDatabase = 8;
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, Environment.ProcessorCount + WaitingForTheDatabase), completions);
    }

    /// <summary>The order is what makes a kept answer cheap: nothing but failures and transport stands before the cache.</summary>
    public static void UseServing(this WebApplication app)
    {
        app.UseProxies();
        app.UseMiddleware<FailureAnswers>();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }
        app.UseMiddleware<AnswerCache>();
        app.UseSecurityHeaders();
        app.UseMiddleware<PackedFiles>();
        app.UseResponseCompression();
        app.UseImaging();
        app.UseSiteFiles();
        app.UseRouting();
        app.MapHealth();
    }
}
