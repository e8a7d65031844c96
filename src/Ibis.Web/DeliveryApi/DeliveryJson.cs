using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Ibis.Web.DeliveryApi;

/// <summary>Answers in the shape and order of Umbraco's.</summary>
internal static class DeliveryJson
{
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            Converters = { new JsonStringEnumConverter() },
            // Arabic and Chinese as they are; the answer is JSON, never part of a page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 128,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };

    public static IResult Ok<T>(T answer) => Results.Json<object?>(answer, Options);
}
