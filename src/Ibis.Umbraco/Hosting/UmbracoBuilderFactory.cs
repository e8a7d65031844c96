using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Logging;

namespace Ibis.Umbraco.Hosting;

/// <summary>Makes the builder that composers receive.</summary>
public static class UmbracoBuilderFactory
{
    /// <summary>A builder whose type loader scans the entry assembly and everything beside it that refers to Umbraco.</summary>
    /// <param name="entryAssembly">The application; in tests, the application under test.</param>
    public static IUmbracoBuilder CreateUmbracoBuilder(
        this IServiceCollection services,
        IConfiguration configuration,
        ILoggerFactory loggers,
        Assembly entryAssembly
    )
    {
        var assemblies = new DefaultUmbracoAssemblyProvider(entryAssembly, loggers);
        var finder = new TypeFinder(loggers.CreateLogger<TypeFinder>(), assemblies, additionalExlusionAssemblies: null);
        var loader = new TypeLoader(finder, loggers.CreateLogger<TypeLoader>());
        var caches = AppCaches.Create(NoAppCache.Instance);
        services.AddSingleton<ITypeFinder>(finder);
        return new UmbracoBuilder(services, configuration, loader, loggers, new NoopProfiler(), caches);
    }
}
