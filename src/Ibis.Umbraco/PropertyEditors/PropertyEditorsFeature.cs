using Ibis.Umbraco.PropertyEditors.Blocks;
using Ibis.Umbraco.PropertyEditors.Files;
using Ibis.Umbraco.PropertyEditors.Links;
using Ibis.Umbraco.PropertyEditors.Markdown;
using Ibis.Umbraco.PropertyEditors.MediaPicker;
using Ibis.Umbraco.PropertyEditors.RichText;
using Ibis.Umbraco.PropertyEditors.TreePicker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

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
        services.AddSingleton<LinkTargets>();
        services.AddSingleton<PublishedLinks>();
        services.AddSingleton<DeliveryLinkParts>();
        services.AddSingleton<PickedNodesValidator>();
        services.AddSingleton<PickedMediaValidator>();
        services.AddSingleton<DroppedFiles>();
        services.AddSingleton<ApiMediaWithCropsBuilder>();

        services.AddRichText().AddBlockEditors();
        services.AddSingleton<RenderedMarkdown>();
        services.AddUnique<IMarkdownSanitizer, MarkdownSanitizer>();

        return builder.AddFileEditors().AddNotificationHandler<DataTypeSavingNotification, ReadableConfigurations>();
    }
}
