using Ibis.Umbraco.Queries;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Languages;

internal sealed class LanguageRepository(LanguageStore store, LanguageWriter writer) : ILanguageRepository
{
    private LanguageSet Languages => store.Current;

    public ILanguage? Get(int id) => Clone(Languages.Find(id));

    public ILanguage? GetByIsoCode(string isoCode) => Clone(Languages.Find(isoCode));

    public IEnumerable<ILanguage> GetMany(params int[]? ids) =>
        Clones(ids is { Length: > 0 } ? Languages.All.Where(language => ids.Contains(language.Id)) : Languages.All);

    public bool Exists(int id) => Languages.Find(id) is not null;

    public IEnumerable<ILanguage> Get(IQuery<ILanguage> query) => Clones(Languages.All.Matching(query));

    public int Count(IQuery<ILanguage>? query) =>
        query is null ? Languages.All.Count : Languages.All.Matching(query).Count();

    public int? GetIdByIsoCode(string? isoCode, bool throwOnNotFound = true)
    {
        if (isoCode is null)
        {
            return null;
        }
        var language = Languages.Find(isoCode);
        return language is null && throwOnNotFound
            ? throw new ArgumentException($"'{isoCode}' is not a language of this site.", nameof(isoCode))
            : language?.Id;
    }

    public string? GetIsoCodeById(int? id, bool throwOnNotFound = true)
    {
        if (id is null)
        {
            return null;
        }
        var language = Languages.Find(id.Value);
        return language is null && throwOnNotFound
            ? throw new ArgumentException($"{id} is not the id of a language of this site.", nameof(id))
            : language?.IsoCode;
    }

    public string[] GetIsoCodesByIds(ICollection<int> ids, bool throwOnNotFound = true) =>
        [.. ids.Select(id => GetIsoCodeById(id, throwOnNotFound)).OfType<string>()];

    public string GetDefaultIsoCode() => Default().IsoCode;

    public int? GetDefaultId() => Default().Id;

    public void Save(ILanguage entity) => writer.Save(entity);

    public void Delete(ILanguage entity) => writer.Delete(entity);

    private ILanguage Default() =>
        Languages.Default
        ?? throw new InvalidOperationException("This site has no language. Create one and make it the default.");

    private static ILanguage? Clone(ILanguage? language) => (ILanguage?)language?.DeepClone();

    private static List<ILanguage> Clones(IEnumerable<ILanguage> languages) =>
        [.. languages.Select(language => (ILanguage)language.DeepClone())];
}
