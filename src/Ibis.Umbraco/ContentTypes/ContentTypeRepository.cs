using Ibis.Umbraco.Queries;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.ContentTypes;

internal sealed class ContentTypeRepository(ContentTypeStore store, ContentTypeWriter writer, ContentTypeUse use)
    : ContentTypeRepositoryBase<IContentType>(Constants.ObjectTypes.DocumentType, store, writer, use),
        IContentTypeRepository
{
    private readonly ContentTypeStore _store = store;

    public IEnumerable<IContentType> GetByQuery(IQuery<PropertyType> query) =>
        Copies(
            All.Where(type => type.PropertyTypes.OfType<PropertyType>().Matching(query).Any())
                .OrderBy(type => type.Name, StringComparer.OrdinalIgnoreCase)
        );

    public IEnumerable<string> GetAllPropertyTypeAliases() =>
        [
            .. _store
                .Current.All.SelectMany(type => type.PropertyTypes)
                .Select(property => property.Alias)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    public IEnumerable<string> GetAllContentTypeAliases(params Guid[] objectTypes)
    {
        var current = _store.Current;
        return
        [
            .. current
                .All.Where(type => objectTypes.Length == 0 || objectTypes.Contains(current.ObjectType(type.Id)))
                .Select(type => type.Alias),
        ];
    }

    public IEnumerable<int> GetAllContentTypeIds(string[] aliases) =>
        [
            .. _store
                .Current.All.Where(type => aliases.Contains(type.Alias, StringComparer.OrdinalIgnoreCase))
                .Select(type => type.Id),
        ];
}
