using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors;

/// <summary>The property editors Umbraco's back office offers and Core does not bring. Umbraco's type loader finds the editors and value converters themselves.</summary>
public static class PropertyEditorsFeature
{
    /// <summary>Registers what the editors and converters of this folder need.</summary>
    public static IUmbracoBuilder AddPropertyEditors(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton<ValueEditorParts>();
        services.TryAddSingleton<ITagPropertyIndexValueFactory, TagPropertyIndexValueFactory>();

        return builder;
    }
}
