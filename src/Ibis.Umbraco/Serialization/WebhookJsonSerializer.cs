using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Ibis.Umbraco.Serialization.Converters;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Serialization;

namespace Ibis.Umbraco.Serialization;

internal sealed class WebhookJsonSerializer(IJsonSerializerEncoderFactory encoders)
    : TextJsonSerializer(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = encoders.CreateEncoder<WebhookJsonSerializer>(),
            Converters =
            {
                new JsonStringEnumConverter(),
                new UdiJsonConverter(),
                new UdiRangeJsonConverter(),
                new NaturalObjectJsonConverter(),
                new BlockValueJsonConverter(),
            },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(KeepDerivedMembers),
        }
    ),
        IWebhookJsonSerializer
{
    // A payload typed as an interface would lose the members of the class behind it.
    private static void KeepDerivedMembers(JsonTypeInfo type)
    {
        Type[] derived =
            type.Type == typeof(IApiContent) ? [typeof(ApiContent), typeof(ApiContentResponse)]
            : type.Type == typeof(IApiContentResponse) ? [typeof(ApiContentResponse)]
            : type.Type == typeof(IApiElement) ? [typeof(ApiElement), typeof(ApiContent), typeof(ApiContentResponse)]
            : [];
        if (derived.Length == 0)
        {
            return;
        }

        type.PolymorphismOptions = new JsonPolymorphismOptions
        {
            UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor,
        };
        foreach (var one in derived)
        {
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(one));
        }
    }
}
