using Ibis.Core.PropertyEditors.Json;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.Core.PropertyEditors;

/// <summary>What our property editors need. Umbraco finds the editors and their value converters itself.</summary>
public sealed class PropertyEditorsComposer : IComposer
{
    /// <inheritdoc />
    public void Compose(IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<JsonEditorParts>();
        builder.Services.AddSingleton<ConfigurationParts>();
    }
}
