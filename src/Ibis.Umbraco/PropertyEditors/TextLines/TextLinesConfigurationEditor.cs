using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;

namespace Ibis.Umbraco.PropertyEditors.TextLines;

// Core's configuration class carries no field attributes, so its two fields are named here.
internal sealed class TextLinesConfigurationEditor : ConfigurationEditor<MultipleTextStringConfiguration>
{
    public TextLinesConfigurationEditor(IIOHelper io)
        : base(io)
    {
        Fields.Add(NumberField("min", nameof(MultipleTextStringConfiguration.Min)));
        Fields.Add(NumberField("max", nameof(MultipleTextStringConfiguration.Max)));
    }

    private static ConfigurationField NumberField(string key, string property) =>
        new(new IntegerValidator())
        {
            Key = key,
            PropertyName = property,
            PropertyType = typeof(int),
        };
}
