using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Color;

[DataEditor(Constants.PropertyEditors.Aliases.ColorPicker, ValueEditorIsReusable = true)]
internal sealed class ColorPickerEditor(IDataValueEditorFactory factory, IIOHelper io)
    : StockDataEditor<ColorPickerValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new ColorPickerConfigurationEditor(io);
}
