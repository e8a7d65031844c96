using System.Text.Json;
using System.Text.Json.Serialization;
using Ibis.BackOffice.Access;
using Ibis.Umbraco.Serialization.Converters;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.BackOffice.Api;

/// <summary>Umbraco's Management API: its address, its JSON, and the rule that no endpoint is without an <see cref="AccessRule"/>.</summary>
internal static class ManagementApi
{
    public const string Path = "/umbraco/management/api/v1";

    /// <summary>The one endpoint of another version: <c>PUT document/{id}/validate</c>.</summary>
    public const string PathOf11 = "/umbraco/management/api/v1.1";

    public static IUmbracoBuilder AddManagementApi(this IUmbracoBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(options => Configure(options.SerializerOptions));
        return builder;
    }

    /// <summary>Members that a body has beyond the model are ignored; those that it lacks are said.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter());
        options.Converters.Add(new NaturalObjectJsonConverter());
        options.AllowOutOfOrderMetadataProperties = true;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        // A block inside a block inside rich text is some twenty levels deep.
        options.MaxDepth = 128;
    }

    /// <summary>Fails at start, so that an endpoint without a rule is never reachable.</summary>
    public static void RequireAccessRules(IEndpointRouteBuilder endpoints)
    {
        var bare = endpoints
            .DataSources.SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint =>
                endpoint.RoutePattern.RawText?.StartsWith("/umbraco/management/", StringComparison.OrdinalIgnoreCase)
                    == true
                && AccessRules.Of(endpoint) is null
            )
            .Select(endpoint => endpoint.DisplayName)
            .ToList();
        if (bare.Count > 0)
        {
            throw new InvalidOperationException(
                $"No access rule is said for {string.Join(", ", bare)}. Say it with ForSignedIn, ForSections, "
                    + "ForAdministrators or ForAnyone where the endpoint is mapped."
            );
        }
    }
}
