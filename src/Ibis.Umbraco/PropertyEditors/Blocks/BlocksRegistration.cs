using Ibis.Umbraco.PropertyEditors.Blocks.Cultures;
using Microsoft.Extensions.DependencyInjection;

namespace Ibis.Umbraco.PropertyEditors.Blocks;

internal static class BlocksRegistration
{
    public static IServiceCollection AddBlockEditors(this IServiceCollection services) =>
        services
            .AddSingleton<BlockParts>()
            .AddSingleton<BlockMapping>()
            .AddSingleton<BlockValidation>()
            .AddSingleton<BlockCultures>()
            .AddSingleton<BlockWork>()
            .AddSingleton<PublishedBlocks>();
}
