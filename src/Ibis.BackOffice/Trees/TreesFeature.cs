using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.BackOffice.Trees;

internal static class TreesFeature
{
    public static IUmbracoBuilder AddSettingsTrees(this IUmbracoBuilder builder)
    {
        builder.Services.AddScoped<SettingsTree>();
        return builder;
    }
}
