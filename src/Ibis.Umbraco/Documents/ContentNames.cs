using Ibis.Umbraco.Languages;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Documents;

/// <summary>The invariant name that every item must have, and names that differ from those of the siblings.</summary>
internal sealed class ContentNames(LanguageStore languages)
{
    /// <summary>Content that varies has the name of the default language, or else that of its first culture, as invariant name.</summary>
    public void EnsureInvariantName(IPublishableContentBase content)
    {
        if (content.ContentType.VariesByCulture())
        {
            if (content.CultureInfos is not { Count: > 0 } infos)
            {
                throw new InvalidOperationException(
                    $"Content of the type '{content.ContentType.Alias}' cannot be saved without a name in at least one culture."
                );
            }
            content.Name =
                languages.Current.Default is { } language && infos.TryGetValue(language.IsoCode, out var info)
                    ? info.Name
                    : infos[0].Name;
        }
        if (string.IsNullOrWhiteSpace(content.Name))
        {
            throw new InvalidOperationException(
                $"Content of the type '{content.ContentType.Alias}' cannot be saved with an empty name."
            );
        }
    }

    /// <summary>The names by culture; "" is the invariant one.</summary>
    public static Dictionary<string, string> Of(IPublishableContentBase content)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [""] = content.Name ?? "" };
        if (content.ContentType.VariesByCulture())
        {
            foreach (var info in content.CultureInfos?.Values ?? [])
            {
                names[info.Culture] = info.Name ?? "";
            }
        }
        return names;
    }

    public static void MakeUnique(IPublishableContentBase content, ContentPlace place, bool publishing)
    {
        foreach (var (culture, name) in Of(content))
        {
            var unique = UniqueName.For(name, place.Taken(culture));
            if (unique == name)
            {
                continue;
            }
            if (culture.Length == 0)
            {
                content.Name = unique;
                continue;
            }
            content.SetCultureName(unique, culture);
            if (publishing && content.IsCulturePublished(culture))
            {
                content.SetPublishInfo(culture, unique, content.UpdateDate);
            }
        }
    }

    /// <summary>Whether the item has a new name in any culture, or new siblings. Saving it otherwise renames nothing.</summary>
    public bool MayClash(IPublishableContentBase content) =>
        content.IsPropertyDirty(nameof(content.ParentId))
        || content.IsPropertyDirty(nameof(content.Name))
        || (content.IsPropertyDirty(nameof(content.CultureInfos)) && CultureNamesChanged(content));

    // A changed value marks its culture as changed too, so the mark on the collection alone says nothing about names.
    private bool CultureNamesChanged(IPublishableContentBase content) =>
        (content.CultureInfos?.Values ?? []).Any(info => info.IsPropertyDirty(nameof(info.Name)))
        || languages.Current.All.Any(language =>
            content.IsPropertyDirty(ContentBase.ChangeTrackingPrefix.RemovedCulture + language.IsoCode)
        );
}
