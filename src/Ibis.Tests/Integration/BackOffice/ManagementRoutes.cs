using System.Text;
using System.Text.RegularExpressions;
using Ibis.BackOffice.Access;
using Ibis.Tests.Integration.BackOffice.Contract;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Ibis.Tests.Integration.BackOffice;

/// <summary>One operation of the Management API as it is mapped.</summary>
internal sealed record ManagementRoute(string Method, RoutePattern Pattern, AccessRule Rule, string BodyType)
{
    /// <summary>A request that reaches the endpoint, for something that does not exist.</summary>
    public HttpRequestMessage Request()
    {
        var path = string.Concat(
            Pattern.PathSegments.Select(segment =>
                "/"
                + string.Concat(
                    segment.Parts.Select(part =>
                        part is RoutePatternLiteralPart literal ? literal.Content : Guid.Empty.ToString()
                    )
                )
            )
        );
        return new HttpRequestMessage(new HttpMethod(Method), path)
        {
            Content = Method == HttpMethods.Get ? null : new StringContent("{}", Encoding.UTF8, BodyType),
        };
    }

    /// <summary>Method and address below the API's, with <c>{}</c> for every parameter: <c>PUT /document/{}/move</c>.</summary>
    public string Key => ManagementRoutes.KeyOf(Method, Pattern.RawText!);

    public bool IsSafe => HttpMethods.IsGet(Method) || HttpMethods.IsHead(Method);

    /// <summary>What the client declares of it; null for an address of our own.</summary>
    public ClientOperation? Declared =>
        ClientContract.Instance.Operations.FirstOrDefault(operation =>
            ManagementRoutes.KeyOf(operation.Method, operation.Path).Equals(Key, StringComparison.OrdinalIgnoreCase)
        );

    public override string ToString() => $"{Method} {Pattern.RawText}";
}

/// <summary>The route table: what is really mapped, not what somebody remembered to list.</summary>
internal static partial class ManagementRoutes
{
    public static IReadOnlyList<ManagementRoute> Of(TestSite site) => Of(site.Services);

    /// <summary>The same with the addresses that packages bring.</summary>
    public static IReadOnlyList<ManagementRoute> WithPackages(TestSite site) =>
        [.. Of(site), .. Below(site.Services, "/umbraco/ibis/api/")];

    /// <summary>What the client declares and nothing answers.</summary>
    public static IEnumerable<ClientOperation> Missing(IServiceProvider services)
    {
        var mapped = Of(services).Select(route => Normal(route.Method, route.Pattern.RawText!)).ToHashSet();
        return ClientContract.Instance.Operations.Where(operation =>
            !mapped.Contains(Normal(operation.Method, operation.Path))
        );
    }

    // Names of parameters, and what they have to be, are our own affair.
    private static string Normal(string method, string path) =>
        $"{method} {Hole().Replace(path.TrimEnd('/'), "{}").ToLowerInvariant()}";

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();

    public static string KeyOf(string method, string path) =>
        $"{method} {Hole().Replace(path.TrimEnd('/'), "{}").Replace(EditorClient.Api + "/", "/", StringComparison.Ordinal)}";

    private static IReadOnlyList<ManagementRoute> Of(IServiceProvider services) =>
        Below(services, "/umbraco/management/");

    private static IReadOnlyList<ManagementRoute> Below(IServiceProvider services, string path) =>
        [
            .. services
                .GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint =>
                    $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}".StartsWith(path, StringComparison.Ordinal)
                )
                .SelectMany(endpoint =>
                    endpoint
                        .Metadata.GetRequiredMetadata<HttpMethodMetadata>()
                        .HttpMethods.Select(method => new ManagementRoute(
                            method,
                            endpoint.RoutePattern,
                            AccessRules.Of(endpoint)!,
                            BodyTypeOf(endpoint)
                        ))
                ),
        ];

    private static string BodyTypeOf(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes[0] ?? "application/json";
}
