using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Lists;

internal sealed class ValueListConfigurationEditor<TConfiguration> : ConfigurationEditor<TConfiguration>
    where TConfiguration : ValueListConfiguration, new()
{
    public ValueListConfigurationEditor(IIOHelper io)
        : base(io) => Field(nameof(ValueListConfiguration.Items)).Validators.Add(new UniqueItemsValidator());
}
