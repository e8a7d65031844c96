using Ibis.Core.PropertyEditors.Json;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.Places;

/// <summary>Where something is: places of the site, and a point no finer than its precision; see docs/property-editors/Ibis.Place.md.</summary>
[DataEditor(EditorAlias, ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
internal sealed class PlaceEditor(IDataValueEditorFactory factory, ConfigurationParts parts, PlaceModels models)
    : JsonDataEditor<PlaceValueEditor>(
        factory,
        () => new CheckedConfigurationEditor<PlaceConfiguration>(parts),
        new JsonIndexValues<PlaceValue>(models.Searched)
    )
{
    public const string EditorAlias = "Ibis.Place";
}
