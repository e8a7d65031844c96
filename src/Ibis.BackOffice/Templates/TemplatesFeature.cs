using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.BackOffice.Templates;

internal static class TemplatesFeature
{
    public static IUmbracoBuilder AddTemplateQueries(this IUmbracoBuilder builder)
    {
        builder.Services.AddScoped<TemplateQuery>();
        return builder;
    }
}
