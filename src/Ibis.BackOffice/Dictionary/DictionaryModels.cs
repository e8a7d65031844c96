using Ibis.BackOffice.Api;

namespace Ibis.BackOffice.Dictionary;

internal sealed record DictionaryItemTranslationModel(string IsoCode, string Translation);

internal sealed record CreateDictionaryItemRequestModel(
    string Name,
    IReadOnlyList<DictionaryItemTranslationModel> Translations,
    Guid? Id = null,
    ReferenceByIdModel? Parent = null
);

internal sealed record UpdateDictionaryItemRequestModel(
    string Name,
    IReadOnlyList<DictionaryItemTranslationModel> Translations
);

internal sealed record DictionaryItemResponseModel(
    Guid Id,
    string Name,
    IReadOnlyList<DictionaryItemTranslationModel> Translations
);

internal sealed record DictionaryOverviewResponseModel(
    string? Name,
    Guid Id,
    ReferenceByIdModel? Parent,
    IReadOnlyList<string> TranslatedIsoCodes
);

internal sealed record DictionaryItemItemResponseModel(string Name, Guid Id, IReadOnlyList<FlagModel> Flags);

/// <summary>Below which item; no target stands for the root.</summary>
internal sealed record MoveDictionaryRequestModel(ReferenceByIdModel? Target = null);

internal sealed record ImportDictionaryRequestModel(
    ReferenceByIdModel TemporaryFile,
    ReferenceByIdModel? Parent = null
);
