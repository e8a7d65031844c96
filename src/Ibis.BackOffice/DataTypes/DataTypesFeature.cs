using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.BackOffice.DataTypes;

internal static class DataTypesFeature
{
    public static IUmbracoBuilder AddDataTypeEditing(this IUmbracoBuilder builder)
    {
        builder.Services.AddScoped<DataTypeSettings>();
        return builder;
    }
}
