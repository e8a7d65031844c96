using Ibis.BackOffice.Access;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Documents;

/// <summary>Keeps what a user sends in languages that none of her groups may edit as it is stored.</summary>
/// <remarks>
/// The client sends the whole document, so text of other languages is in every request. Umbraco itself restores only the
/// values of languages with unpublished changes, and no names.
/// </remarks>
internal sealed class DocumentLanguages(
    CurrentUser me,
    ILanguageService languages,
    IContentTypeService types,
    DocumentPresentation presentation
)
{
    /// <returns>Null when every language is allowed.</returns>
    public async Task<HashSet<string>?> AllowedAsync()
    {
        if (me.User.Groups.Any(group => group.HasAccessToAllLanguages))
        {
            return null;
        }
        int[] ids = [.. me.User.Groups.SelectMany(group => group.AllowedLanguages).Distinct()];
        return (await languages.GetIsoCodesByIdsAsync(ids)).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public async Task KeepOthersAsync(ContentEditingModelBase model, IContent stored)
    {
        if (!stored.ContentType.VariesByCulture() || await AllowedAsync() is not { } allowed)
        {
            return;
        }
        var properties = types.Get(stored.ContentTypeId)?.CompositionPropertyTypes.ToList() ?? [];
        var varying = properties
            .Where(property => property.VariesByCulture())
            .Select(property => property.Alias)
            .ToHashSet();
        model.Properties =
        [
            .. model.Properties.Where(value => IsAllowed(value.Culture)),
            .. presentation
                .Values(stored)
                .Where(value => varying.Contains(value.Alias) && !IsAllowed(value.Culture))
                .Select(value => new PropertyValueModel
                {
                    Alias = value.Alias,
                    Culture = value.Culture,
                    Segment = value.Segment,
                    Value = value.Value,
                }),
        ];
        model.Variants =
        [
            .. model.Variants.Where(variant => IsAllowed(variant.Culture)),
            .. stored
                .AvailableCultures.Where(culture => !IsAllowed(culture))
                .Select(culture => new VariantModel { Culture = culture, Name = stored.GetCultureName(culture) ?? "" }),
        ];

        bool IsAllowed(string? culture) => culture is null || allowed.Contains(culture);
    }
}
