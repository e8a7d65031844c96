using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ibis.Web.DeliveryApi;

/// <summary>The OpenAPI description of the Delivery API, at both addresses that versions of Umbraco have used.</summary>
internal static class DeliveryDocument
{
    private const string Name = "delivery";

    private static readonly (string Name, string Text)[] _headers =
    [
        ("Accept-Language", "The culture of the answer; the default language of the site without it."),
        ("Accept-Segment", "The segment of the answer."),
        ("Api-Key", "The key of the site: for previews, and for everything where the public is not allowed."),
        ("Preview", "true for drafts; needs the key."),
        ("Start-Item", "Key or URL segment of the root item that paths and queries are below."),
    ];

    public static void AddDeliveryDocument(this IServiceCollection services) =>
        services.AddOpenApi(
            Name,
            options =>
            {
                options.ShouldInclude = endpoint =>
                    endpoint.RelativePath?.StartsWith("umbraco/delivery/", StringComparison.Ordinal) == true;
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info = new OpenApiInfo { Title = "Umbraco Delivery API", Version = "2.0" };
                        // Relative to wherever the document was found, never a host that a request named.
                        document.Servers = [new OpenApiServer { Url = "/" }];
                        return Task.CompletedTask;
                    }
                );
                options.AddOperationTransformer(
                    (operation, _, _) =>
                    {
                        operation.Parameters ??= [];
                        foreach (var (name, text) in _headers)
                        {
                            operation.Parameters.Add(
                                new OpenApiParameter
                                {
                                    Name = name,
                                    In = ParameterLocation.Header,
                                    Description = text,
                                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                                }
                            );
                        }
                        return Task.CompletedTask;
                    }
                );
            }
        );

    public static void MapDeliveryDocument(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/umbraco/openapi/{documentName}.json");
        routes.MapOpenApi("/umbraco/swagger/{documentName}/swagger.json");
    }

    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder route) =>
        route
            .Produces<T>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound);
}
