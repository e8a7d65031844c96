using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Ibis.Core.Vocabularies;

/// <summary>The terms, for editors and pages.</summary>
public sealed class VocabulariesComposer : IComposer
{
    /// <inheritdoc />
    public void Compose(IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<TermReader>();
        builder.Services.AddSingleton(services => new TermCatalogue(
            services.GetRequiredService<TermReader>(),
            services.GetRequiredService<IEntityService>()
        ));
        builder.Services.AddSingleton<TermModels>();
        builder.Services.AddSingleton<TermUses>();
        builder.Services.AddScoped<TermRights>();
        builder.Services.AddSingleton(services => services.GetRequiredService<TermCatalogue>().Held);
    }
}
