using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Documents;

/// <summary>The tags that one property of an item should have.</summary>
internal sealed record PropertyTags(int PropertyTypeId, IReadOnlyCollection<ITag> Tags)
{
    public IEnumerable<string> Digest() =>
        Tags.Select(tag => $"{PropertyTypeId} {tag.LanguageId} {tag.Group} {tag.Text}");
}

/// <summary>Tags for the properties whose editors have them.</summary>
internal sealed class ContentTags(
    Lazy<PropertyEditorCollection> editors,
    Lazy<IDataTypeConfigurationCache> configurations,
    ITagRepository repository,
    ILanguageRepository languages
)
{
    /// <summary>One entry for each property that can have tags, also when it has none.</summary>
    public IReadOnlyCollection<PropertyTags> Of(IContentBase content)
    {
        var tags = new List<PropertyTags>();
        foreach (var property in content.Properties)
        {
            if (
                editors.Value.TryGet(property.PropertyType.PropertyEditorAlias, out var editor)
                && editor.GetValueEditor() is IDataValueTags provider
            )
            {
                tags.Add(new PropertyTags(property.PropertyTypeId, TagsOf(property, provider)));
            }
        }
        return tags;
    }

    public void Write(IContentBase content, IReadOnlyCollection<PropertyTags> tags)
    {
        foreach (var property in tags)
        {
            repository.Assign(content.Id, property.PropertyTypeId, property.Tags);
        }
    }

    public void Clear(IContentBase content) => repository.RemoveAll(content.Id);

    private List<ITag> TagsOf(IProperty property, IDataValueTags provider)
    {
        var configuration = configurations.Value.GetConfiguration(property.PropertyType.DataTypeKey);
        return property.PropertyType.VariesByCulture()
            ?
            [
                .. property.Values.SelectMany(value =>
                    provider.GetTags(value.EditedValue, configuration, languages.GetIdByIsoCode(value.Culture))
                ),
            ]
            : [.. provider.GetTags(property.GetValue(), configuration, null)];
    }
}
