using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PropertyEditors.Blocks.Cultures;

/// <summary>An editor whose value holds blocks: the cultures inside are saved and published one by one, also where the property itself does not vary.</summary>
internal abstract class CultureMergingEditor<TValueEditor>(IDataValueEditorFactory factory)
    : StockDataEditor<TValueEditor>(factory)
    where TValueEditor : class, IDataValueEditor, IMergeCultures
{
    public sealed override bool SupportsConfigurableElements => true;

    public sealed override bool CanMergePartialPropertyValues(IPropertyType propertyType) =>
        !propertyType.VariesByCulture();

    public sealed override object? MergePartialPropertyValueForCulture(
        object? sourceValue,
        object? targetValue,
        string? culture
    ) => culture == "*" ? sourceValue : Merging().Publish(sourceValue, targetValue, culture);

    public sealed override object? MergeVariantInvariantPropertyValue(
        object? sourceValue,
        object? targetValue,
        bool canUpdateInvariantData,
        HashSet<string> allowedCultures
    ) => Merging().Save(sourceValue, targetValue, new CultureRights(canUpdateInvariantData, allowedCultures));

    public sealed override IEnumerable<string> GetChangedCulturesForPartialPropertyValues(
        object? sourceValue,
        object? targetValue,
        string defaultCulture
    ) => Merging().ChangedCultures(sourceValue, targetValue, defaultCulture);

    private IMergeCultures Merging() => (IMergeCultures)GetValueEditor();
}
