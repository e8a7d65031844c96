using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors;

internal sealed class ObjectConfigurationEditor<TConfiguration>(IIOHelper io) : ConfigurationEditor<TConfiguration>(io)
    where TConfiguration : new();
