using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Core.Vocabularies;

/// <summary>Who uses a term, by the relations that Umbraco keeps of what values point at.</summary>
internal sealed class TermUses(ITrackedReferencesService references)
{
    /// <summary>Documents, media and members with the term in a draft or in what is published.</summary>
    public async Task<long> CountAsync(Guid term)
    {
        var uses = await references.GetPagedRelationsForItemAsync(
            term,
            UmbracoObjectTypes.Document,
            skip: 0,
            take: 1,
            filterMustBeIsDependency: false
        );
        return uses.Result?.Total ?? 0;
    }
}
