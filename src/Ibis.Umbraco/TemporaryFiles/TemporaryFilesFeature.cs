using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.TemporaryFiles;

/// <summary>Uploads wait on the disk of the node that received them until an item takes them.</summary>
public static class TemporaryFilesFeature
{
    public static IUmbracoBuilder AddTemporaryFiles(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<ITemporaryFileRepository, TemporaryFileRepository>();
        return builder;
    }
}
