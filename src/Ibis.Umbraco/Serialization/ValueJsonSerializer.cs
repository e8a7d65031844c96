using System.Text.Json;
using System.Text.Json.Serialization;
using Ibis.Umbraco.Serialization.Converters;
using Umbraco.Cms.Core.Serialization;

namespace Ibis.Umbraco.Serialization;

internal sealed class ValueJsonSerializer(IJsonSerializerEncoderFactory encoders)
    : TextJsonSerializer(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = encoders.CreateEncoder<ValueJsonSerializer>(),
            Converters =
            {
                new JsonStringEnumConverter(),
                new UdiJsonConverter(),
                new UdiRangeJsonConverter(),
                new NaturalObjectJsonConverter(),
                new BlockValueJsonConverter(),
            },
        }
    );
