using Microsoft.Extensions.DependencyInjection;

namespace Ibis.Umbraco.PropertyEditors.Blocks;

internal static class BlocksRegistration
{
    public static IServiceCollection AddBlockEditors(this IServiceCollection services) =>
        services
            .AddSingleton<BlockParts>()
            .AddSingleton<BlockMapping>()
            .AddSingleton<BlockValidation>()
            .AddSingleton<PublishedBlocks>();
}
