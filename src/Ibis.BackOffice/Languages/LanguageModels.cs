namespace Ibis.BackOffice.Languages;

internal sealed record LanguageResponseModel(
    string IsoCode,
    string Name,
    bool IsDefault,
    bool IsMandatory,
    string? FallbackIsoCode = null
);

internal sealed record CreateLanguageRequestModel(
    string IsoCode,
    string Name,
    bool IsDefault,
    bool IsMandatory,
    string? FallbackIsoCode = null
);

internal sealed record UpdateLanguageRequestModel(
    string Name,
    bool IsDefault,
    bool IsMandatory,
    string? FallbackIsoCode = null
);

internal sealed record LanguageItemResponseModel(string Name, string IsoCode);

internal sealed record CultureReponseModel(string Name, string EnglishName);
