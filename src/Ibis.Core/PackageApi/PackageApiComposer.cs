using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.Core.PackageApi;

/// <summary>The addresses that our back-office elements ask: controllers under <see cref="Path"/>.</summary>
public sealed class PackageApiComposer : IComposer
{
    /// <summary>Where they begin.</summary>
    public const string Path = "umbraco/ibis/api/v1";

    /// <inheritdoc />
    public void Compose(IUmbracoBuilder builder) =>
        builder
            .Services.AddMvcCore()
            .ConfigureApplicationPartManager(parts => parts.FeatureProviders.Add(new OwnControllers()));

    // Ours are internal, as what they use is, and MVC looks for public ones.
    private sealed class OwnControllers : IApplicationFeatureProvider<ControllerFeature>
    {
        public void PopulateFeature(IEnumerable<ApplicationPart> parts, ControllerFeature feature)
        {
            foreach (var type in typeof(PackageApiComposer).Assembly.GetTypes())
            {
                if (type.GetCustomAttribute<ApiControllerAttribute>() is not null && !type.IsAbstract)
                {
                    feature.Controllers.Add(type.GetTypeInfo());
                }
            }
        }
    }
}
