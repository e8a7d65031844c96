using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Ibis.Umbraco.Serialization.Converters;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Ibis.Umbraco.Serialization;

internal sealed class ConfigurationJsonSerializer(IJsonSerializerEncoderFactory encoders)
    : TextJsonSerializer(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            // Configurations from old sites are not all in camel case, and hold numbers and booleans as text.
            PropertyNameCaseInsensitive = true,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
            Encoder = encoders.CreateEncoder<ConfigurationJsonSerializer>(),
            Converters =
            {
                new JsonStringEnumConverter(),
                new NaturalObjectJsonConverter(),
                new UdiJsonConverter(),
                new UdiRangeJsonConverter(),
                new LenientBooleanJsonConverter(),
                new LenientNumberJsonConverterFactory(),
            },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(NameByConfigurationField),
        }
    ),
        IConfigurationEditorJsonSerializer
{
    private static void NameByConfigurationField(JsonTypeInfo type)
    {
        if (type.Kind is not JsonTypeInfoKind.Object)
        {
            return;
        }

        foreach (var property in type.Properties)
        {
            var attributes = property.AttributeProvider?.GetCustomAttributes(
                typeof(ConfigurationFieldAttribute),
                inherit: true
            );
            if (attributes?.FirstOrDefault() is ConfigurationFieldAttribute { Key.Length: > 0 } field)
            {
                property.Name = field.Key;
            }
        }
    }
}
