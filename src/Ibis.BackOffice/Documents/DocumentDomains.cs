using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.Documents;

internal sealed record DomainPresentationModel(string DomainName, string IsoCode);

internal sealed record DomainsResponseModel(
    IReadOnlyList<DomainPresentationModel> Domains,
    string? DefaultIsoCode = null
);

internal sealed record UpdateDomainsRequestModel(
    IReadOnlyList<DomainPresentationModel> Domains,
    string? DefaultIsoCode = null
);

/// <summary>Under which hosts and languages a part of the tree is served.</summary>
internal static class DocumentDomains
{
    public static void MapDocumentDomains(this IEndpointRouteBuilder api)
    {
        var domains = api.MapGroup("/document/{id:guid}/domains").ForSections(Sections.Content);
        domains.MapGet("", GetAsync);
        domains.MapPut("", UpdateAsync);
    }

    private static async Task<IResult> GetAsync(Guid id, DocumentAccess access, IDomainService domains)
    {
        if (await access.RefusalAsync(ActionAssignDomain.ActionLetter, id) is { } refusal)
        {
            return refusal;
        }
        var assigned = (await domains.GetAssignedDomainsAsync(id, includeWildcards: true)).ToList();
        return Results.Ok(
            new DomainsResponseModel(
                [
                    .. assigned
                        .Where(domain => !domain.IsWildcard)
                        .OrderBy(domain => domain.SortOrder)
                        .Select(domain => new DomainPresentationModel(domain.DomainName, domain.LanguageIsoCode ?? "")),
                ],
                assigned.Find(domain => domain.IsWildcard)?.LanguageIsoCode
            )
        );
    }

    private static async Task<IResult> UpdateAsync(
        Guid id,
        UpdateDomainsRequestModel input,
        DocumentAccess access,
        IDomainService domains
    )
    {
        if (await access.RefusalAsync(ActionAssignDomain.ActionLetter, id) is { } refusal)
        {
            return refusal;
        }
        var model = new DomainsUpdateModel
        {
            DefaultIsoCode = input.DefaultIsoCode,
            Domains = input.Domains.Select(domain => new DomainModel
            {
                DomainName = domain.DomainName,
                IsoCode = domain.IsoCode,
            }),
        };
        var result = await domains.UpdateDomainsAsync(id, model);
        return result.Success ? Results.Ok() : Refused(result.Status, result.Result);
    }

    private static IResult Refused(DomainOperationStatus status, DomainUpdateResult result) =>
        status switch
        {
            DomainOperationStatus.ContentNotFound => DocumentReading.NotFound(),
            DomainOperationStatus.LanguageNotFound => Answers.Refused(
                status,
                "The site does not have this language",
                "Choose one of the languages of the site for every host."
            ),
            DomainOperationStatus.DuplicateDomainName => Answers.Refused(
                status,
                "A host is named twice",
                "Name every host once."
            ),
            DomainOperationStatus.ConflictingDomainName => Answers.Refused(
                status,
                "A host belongs to another document",
                "Take it away there first: "
                    + string.Join(", ", (result.ConflictingDomains ?? []).Select(domain => domain.DomainName))
                    + ".",
                StatusCodes.Status409Conflict
            ),
            DomainOperationStatus.InvalidDomainName => Answers.Refused(
                status,
                "This is not the name of a host",
                "Write a host like example.org, example.org/fr or https://example.org."
            ),
            DomainOperationStatus.CancelledByNotification => Answers.Refused(
                status,
                "An extension has stopped this",
                "A notification handler of this site cancelled the change. Ask whoever maintains the site."
            ),
            _ => throw new InvalidOperationException($"{status} is no refusal."),
        };
}
