using Ibis.Core.PropertyEditors.Json;
using Ibis.Core.Vocabularies;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Core.PropertyEditors.Tags;

/// <summary>Terms of one or more vocabularies, in order; see docs/property-editors/Ibis.Tags.md.</summary>
[DataEditor(EditorAlias, ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
internal sealed class TagsEditor(IDataValueEditorFactory factory, ConfigurationParts parts, TermModels models)
    : JsonDataEditor<TagsValueEditor>(
        factory,
        () => new CheckedConfigurationEditor<TagsConfiguration>(parts),
        new JsonIndexValues<Guid[]>(models.Searched)
    )
{
    public const string EditorAlias = "Ibis.Tags";
}
