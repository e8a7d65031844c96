using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Tags;

/// <summary>Free words that editors give to items.</summary>
public static class TagsFeature
{
    public static IUmbracoBuilder AddTags(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<TagReader>();
        builder.Services.AddSingleton<TagAssignment>();
        builder.Services.AddUnique<ITagRepository, TagRepository>();
        return builder;
    }
}
