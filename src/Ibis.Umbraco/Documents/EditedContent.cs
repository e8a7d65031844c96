using Ibis.Umbraco.PropertyValues;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Documents;

/// <summary>Whether the draft differs from what is published, as a whole and by culture.</summary>
internal sealed class EditedContent
{
    private readonly ChangedCultures _changed;
    private readonly string _defaultCulture;
    private readonly bool _varies;

    private EditedContent(IPublishableContentBase content, ChangedCultures changed, string defaultCulture)
    {
        _changed = changed;
        _defaultCulture = defaultCulture;
        _varies = content.ContentType.VariesByCulture();
    }

    public bool IsEdited { get; private set; }

    public HashSet<string> Cultures { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="publishing">The item is being published with its present name.</param>
    public static EditedContent Of(
        IPublishableContentBase content,
        bool publishing,
        ChangedCultures changed,
        string defaultCulture
    )
    {
        var edited = new EditedContent(content, changed, defaultCulture);
        foreach (var property in content.Properties)
        {
            edited.Compare(property);
        }
        if (!publishing && content.PublishName != content.Name)
        {
            edited.IsEdited = true;
        }
        if (edited._varies)
        {
            foreach (var info in content.CultureInfos?.Values ?? [])
            {
                if (info.Name != content.GetPublishName(info.Culture))
                {
                    edited.IsEdited = true;
                    edited.Cultures.Add(info.Culture);
                }
            }
        }
        return edited;
    }

    private void Compare(IProperty property)
    {
        if (!property.PropertyType.SupportsPublishing)
        {
            IsEdited = true;
            return;
        }
        foreach (var value in property.Values)
        {
            if (Equals(value.EditedValue, value.PublishedValue))
            {
                continue;
            }
            IsEdited = true;
            if (_varies)
            {
                Cultures.UnionWith(_changed.Of(property.PropertyType, value, _defaultCulture));
            }
        }
    }
}
