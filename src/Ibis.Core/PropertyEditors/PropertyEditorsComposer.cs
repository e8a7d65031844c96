using Ibis.Core.PropertyEditors.Json;
using Ibis.Core.PropertyEditors.People;
using Ibis.Core.PropertyEditors.Picked;
using Ibis.Core.PropertyEditors.Rights;
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
        builder.Services.AddSingleton<PickedPages>();
        builder.Services.AddSingleton<RightsRules>();
        builder.Services.AddSingleton<PeopleRules>();
    }
}
