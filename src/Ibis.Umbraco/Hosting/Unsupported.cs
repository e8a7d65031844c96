using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Hosting;

/// <summary>A service of Umbraco's that does not exist here yet: every member says so, by name, and what to do instead.</summary>
internal class Unsupported : DispatchProxy
{
    private string _service = string.Empty;
    private string _instead = string.Empty;

    public static T Of<T>(string instead)
        where T : class
    {
        var proxy = Create<T, Unsupported>();
        var unsupported = (Unsupported)(object)proxy;
        unsupported._service = typeof(T).Name;
        unsupported._instead = instead;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        throw new NotSupportedException($"{_service}.{targetMethod?.Name} is not supported. {_instead}");
}

/// <summary>One entry of the list in docs/unsupported.md.</summary>
/// <param name="Service">The interface of Umbraco's.</param>
/// <param name="Instead">What to do instead, as a sentence.</param>
internal sealed record UnsupportedService(Type Service, string Instead);

internal static class UnsupportedRegistration
{
    /// <summary>Registers a service whose every member throws <see cref="NotSupportedException"/>.</summary>
    public static IServiceCollection AddUnsupported<T>(this IServiceCollection services, string instead)
        where T : class
    {
        services.AddUnique(Unsupported.Of<T>(instead));
        services.AddSingleton(new UnsupportedService(typeof(T), instead));
        return services;
    }
}
