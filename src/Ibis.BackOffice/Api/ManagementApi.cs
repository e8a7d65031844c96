using System.Text.Json;
using System.Text.Json.Serialization;
using Ibis.Umbraco.Serialization.Converters;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Api;

/// <summary>Umbraco's Management API: its address, its JSON.</summary>
internal static class ManagementApi
{
    public const string Path = "/umbraco/management/api/v1";

    /// <summary>The one endpoint of another version: <c>PUT document/{id}/validate</c>.</summary>
    public const string PathOf11 = "/umbraco/management/api/v1.1";

    public static IUmbracoBuilder AddManagementApi(this IUmbracoBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(options => Configure(options.SerializerOptions));
        builder.Services.AddSingleton<Visitors>();
        builder.Services.AddSingleton<TreeTurns>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddUnique<IEventMessagesAccessor, RequestEventMessages>();
        return builder;
    }

    /// <summary>Members that a body has beyond the model are ignored; those that it lacks are said.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter());
        options.Converters.Add(new NaturalObjectJsonConverter());
        options.Converters.Add(new NoNullItems());
        options.Converters.Add(new StorableText());
        options.AllowOutOfOrderMetadataProperties = true;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        // A block inside a block inside rich text is some twenty levels deep.
        options.MaxDepth = 128;
    }
}
