using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Serialization;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>The configuration of a data type: an object whose names are sorted in the file.</summary>
internal sealed class DataTypeConfig(IConfigurationEditorJsonSerializer serializer)
{
    public string Write(IDataType item)
    {
        var config = (JsonObject)(JsonNode.Parse(serializer.Serialize(item.ConfigurationData)) ?? new JsonObject());
        var sorted = new JsonObject(
            config
                .OrderBy(member => member.Key, SyncOrder.Text)
                .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))
        );
        return SyncJson.ToIndented(sorted);
    }

    public void Apply(IDataType item, SyncFile file)
    {
        if (file.Root.Element("Config") is not { } element || string.IsNullOrWhiteSpace(element.Value))
        {
            return;
        }
        var config = Parse(element, file);
        if (JsonNode.DeepEquals(config, JsonNode.Parse(serializer.Serialize(item.ConfigurationData))))
        {
            return;
        }
        item.ConfigurationData = serializer.Deserialize<Dictionary<string, object>>(config.ToJsonString()) ?? [];
        try
        {
            // Umbraco builds it when it is first asked for, which would be long after this file.
            _ = item.ConfigurationObject;
        }
        catch (InvalidOperationException exception)
        {
            throw file.Refuse(
                element,
                $"the editor {item.EditorAlias} cannot read this configuration: {exception.InnerException?.Message ?? exception.Message}",
                "correct <Config> or export the data type again"
            );
        }
    }

    private static JsonObject Parse(XElement element, SyncFile file)
    {
        try
        {
            var node = JsonNode.Parse(
                element.Value,
                documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }
            );
            if (node is JsonObject config)
            {
                return new JsonObject(
                    config.Select(member => KeyValuePair.Create(CamelCase(member.Key), member.Value?.DeepClone()))
                );
            }
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            var inside = exception is JsonException { LineNumber: { } line }
                ? $", line {line + 1} of the JSON"
                : string.Empty;
            throw file.Refuse(element, $"<Config> is not JSON{inside}", "correct it or export the data type again");
        }
        throw file.Refuse(element, "<Config> is not an object", "write {} for no configuration");
    }

    // Files before version 10 have names with a capital.
    private static string CamelCase(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
