using Ibis.Umbraco.ContentTypes;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.DataTypes;

internal sealed class DataTypeUsageRepository(ContentTypeUse use) : IDataTypeUsageRepository
{
    public Task<bool> HasSavedValuesAsync(Guid dataTypeKey) =>
        Task.FromResult(use.HasValues((_, property) => property.DataTypeKey == dataTypeKey));
}
