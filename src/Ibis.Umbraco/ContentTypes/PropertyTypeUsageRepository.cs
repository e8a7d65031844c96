using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.ContentTypes;

internal sealed class PropertyTypeUsageRepository(ContentTypeStore store, ContentTypeUse use)
    : IPropertyTypeUsageRepository
{
    public Task<bool> HasSavedPropertyValuesAsync(Guid contentTypeKey, string propertyAlias) =>
        Task.FromResult(
            use.HasValues(
                (type, property) =>
                    type.Key == contentTypeKey
                    && string.Equals(property.Alias, propertyAlias, StringComparison.OrdinalIgnoreCase)
            )
        );

    public Task<bool> ContentTypeExistAsync(Guid contentTypeKey) =>
        Task.FromResult(store.Current.Find(contentTypeKey) is not null);
}
