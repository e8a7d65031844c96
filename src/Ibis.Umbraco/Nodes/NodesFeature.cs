using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.Umbraco.Nodes;

/// <summary>The rows that everything with a place in a tree has in common.</summary>
public static class NodesFeature
{
    public static IUmbracoBuilder AddNodes(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<TreeNodes>();
        return builder;
    }
}
