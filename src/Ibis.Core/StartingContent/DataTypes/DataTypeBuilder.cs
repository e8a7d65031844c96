using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Ibis.Core.StartingContent.DataTypes;

internal sealed class DataTypeBuilder(
    IDataTypeService dataTypes,
    PropertyEditorCollection editors,
    IConfigurationEditorJsonSerializer json
) : IStartingStep
{
    public string Name => "Data types";

    public async Task<int> BuildAsync(CancellationToken cancellationToken)
    {
        var made = 0;

        foreach (var definition in StartingData.One<DataTypeDefinition[]>("data-types.json"))
        {
            cancellationToken.ThrowIfCancellationRequested();

            if (await dataTypes.GetAsync(StableKey.OfDataType(definition.Name)) is { })
            {
                continue;
            }

            (await dataTypes.CreateAsync(Made(definition), Constants.Security.SuperUserKey)).Required(
                $"Data type {definition.Name}"
            );
            made++;
        }

        return made;
    }

    private DataType Made(DataTypeDefinition definition)
    {
        if (!editors.TryGet(definition.Editor, out var editor))
        {
            throw new StartingContentException(
                $"Data type {definition.Name} wants the editor {definition.Editor}, which is not installed. "
                    + "Name another in data-types.json or register it."
            );
        }

        return new DataType(editor, json)
        {
            Key = StableKey.OfDataType(definition.Name),
            Name = definition.Name,
            EditorUiAlias = definition.Ui,
            DatabaseType = ValueTypes.ToStorageType(editor.GetValueEditor().ValueType),
            ConfigurationData =
                json.Deserialize<Dictionary<string, object>>(definition.Configuration.ToJsonString()) ?? [],
        };
    }
}
