using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Serialization;

/// <summary>JSON as Umbraco writes and reads it: stored values, data type configuration and webhook payloads.</summary>
public static class SerializationFeature
{
    /// <summary>Registers Umbraco's three serializers and the encoder they share. Replaces earlier registrations.</summary>
    public static IUmbracoBuilder AddSerialization(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IJsonSerializerEncoderFactory, BasicLatinEncoderFactory>();
        builder.Services.AddUnique<IJsonSerializer, ValueJsonSerializer>();
        builder.Services.AddUnique<IConfigurationEditorJsonSerializer, ConfigurationJsonSerializer>();
        builder.Services.AddUnique<IWebhookJsonSerializer, WebhookJsonSerializer>();

        return builder;
    }
}
