using Ibis.Umbraco.DataTypes.Defaults;
using Ibis.Umbraco.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Implement;
using Umbraco.Extensions;

namespace Ibis.Umbraco.DataTypes;

/// <summary>Data types: a property editor with its configuration.</summary>
public static class DataTypesFeature
{
    public static IUmbracoBuilder AddDataTypes(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<DataTypeReader>();
        builder.Services.AddSingleton<DataTypeStore>();
        builder.Services.AddSingleton<DataTypeWriter>();
        builder.Services.AddSingleton<DataTypeUse>();
        builder.Services.AddSingleton<IDefaultData, DefaultDataTypes>();
        builder.Services.AddUnique<IDataTypeRepository, DataTypeRepository>();
        builder.Services.AddUnique<IDataTypeUsageRepository, DataTypeUsageRepository>();
        builder.Services.AddUnique<IDataTypeService, DataTypeService>();
        return builder;
    }
}
