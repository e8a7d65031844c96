using Ibis.Umbraco.PropertyEditors.Lists;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Umbraco.PropertyEditors.Tags;

internal sealed class TagsValueEditor(ValueEditorParts parts, DataEditorAttribute attribute)
    : StockValueEditor(parts, attribute),
        IDataValueTags
{
    public override IValueRequiredValidator RequiredValidator => new FilledListValidator();

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        Read(property.GetValue(culture, segment));

    protected override bool Reads(object value) => IsPlainList(value) || IsPlain(value);

    protected override object? Stored(ContentPropertyData editorValue, object? currentValue)
    {
        var tags = Read(editorValue.Value);
        if (tags.Length == 0)
        {
            return null;
        }

        return Configuration(editorValue.DataTypeConfiguration).StorageType is TagsStorageType.Csv
            ? string.Join(',', tags.Select(tag => tag.Replace(',', ' ')))
            : Json.Serialize(tags);
    }

    public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId)
    {
        var group = Configuration(dataTypeConfiguration).Group;

        return Read(value)
            .Select(tag => new Tag
            {
                Group = group,
                Text = tag,
                LanguageId = languageId,
            });
    }

    private static TagConfiguration Configuration(object? configuration) =>
        configuration as TagConfiguration ?? new TagConfiguration();

    private static string[] Read(object? value) =>
        [
            .. (EditorStrings.Read(value) ?? value?.ToString()?.Split(',') ?? [])
                .Select(tag => tag.Trim())
                .Where(tag => tag.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
}
