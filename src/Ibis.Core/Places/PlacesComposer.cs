using Ibis.Core.HeldNodes;
using Ibis.Core.PropertyEditors.Places;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Ibis.Core.Places;

/// <summary>Our places and the world's cities, for editors and pages.</summary>
public sealed class PlacesComposer : IComposer
{
    /// <inheritdoc />
    public void Compose(IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton(services => new PlaceCatalogue(
            services.GetRequiredService<NodesOfType>(),
            services.GetRequiredService<IEntityService>()
        ));
        builder.Services.AddSingleton(services => services.GetRequiredService<PlaceCatalogue>().Held);
        builder.Services.AddSingleton<Gazetteer>();
        builder.Services.AddSingleton<PlaceModels>();
    }
}
