using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Documents;

/// <summary>The invariant name that every item must have, and names that differ from those of the siblings.</summary>
internal sealed class ContentNames(ILanguageRepository languages)
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
            content.Name = infos.TryGetValue(languages.GetDefaultIsoCode(), out var info) ? info.Name : infos[0].Name;
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

    public static bool MayClash(IPublishableContentBase content) =>
        content.IsPropertyDirty(nameof(content.ParentId))
        || content.IsPropertyDirty(nameof(content.Name))
        || content.IsPropertyDirty(nameof(content.CultureInfos));
}
