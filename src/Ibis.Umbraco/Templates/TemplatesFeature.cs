using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Templates;

/// <summary>Templates, which say how a document is shown.</summary>
public static class TemplatesFeature
{
    public static IUmbracoBuilder AddTemplates(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<TemplateStore>();
        builder.Services.AddSingleton<TemplateWriter>();
        builder.Services.AddUnique<ITemplateRepository, TemplateRepository>();
        return builder;
    }
}
