using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Slider;

[DataEditor(Constants.PropertyEditors.Aliases.Slider, ValueEditorIsReusable = true)]
internal sealed class SliderEditor(IDataValueEditorFactory factory, IIOHelper io)
    : StockDataEditor<SliderValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new SliderConfigurationEditor(io);
}
