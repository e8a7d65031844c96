using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;

namespace Ibis.Core.StartingContent.Content;

/// <summary>Gives the home page its address in each language.</summary>
internal sealed class DomainBuilder(IDomainService domains) : IStartingStep
{
    public string Name => "Domains";

    public async Task<int> BuildAsync(CancellationToken cancellationToken)
    {
        var home = StableKey.OfContent("home");

        if ((await domains.GetAssignedDomainsAsync(home, includeWildcards: false)).Any())
        {
            return 0;
        }

        var wanted = StartingData.One<DomainModel[]>("domains.json");
        (
            await domains.UpdateDomainsAsync(home, new DomainsUpdateModel { Domains = wanted, DefaultIsoCode = null })
        ).Required("The addresses of the home page");
        return wanted.Length;
    }
}
