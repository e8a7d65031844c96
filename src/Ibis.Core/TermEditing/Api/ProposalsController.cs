using System.ComponentModel.DataAnnotations;
using Ibis.Core.PackageApi;
using Ibis.Core.TermEditing.Proposals;
using Ibis.Core.TermEditing.Replacing;
using Ibis.Core.Vocabularies;
using Ibis.Core.Vocabularies.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Ibis.Core.TermEditing.Api;

/// <summary>A new word.</summary>
/// <param name="DataType">Of the field that it is for.</param>
/// <param name="Culture">The language that it is in; null for the site's default.</param>
internal sealed record ProposalRequest(Guid DataType, string? Label, string? Culture);

/// <summary>A proposal that nobody has answered.</summary>
/// <param name="By">Who made it; null for somebody who is gone.</param>
internal sealed record ProposalAnswer(TermAnswer Term, string? By, DateTimeOffset Created);

/// <summary>All of them, the oldest first.</summary>
internal sealed record ProposalsAnswer(int Total, IReadOnlyList<ProposalAnswer> Items);

/// <summary>New words and what editors make of them.</summary>
[ApiController]
[Route(PackageApiComposer.Path + "/term-proposals")]
[Authorize(Policy = ContentAccess)]
internal sealed class ProposalsController(
    TermCatalogue catalogue,
    TermProposals proposals,
    TermReplacing replacing,
    TermUses uses,
    TermRights rights,
    IUserService users,
    IBackOfficeSecurityAccessor security
) : PackageController(security)
{
    /// <summary>What editors have to answer.</summary>
    [HttpGet]
    public async Task<ProposalsAnswer> ListAsync(
        string? culture,
        [Range(0, int.MaxValue)] int skip = 0,
        [Range(1, 200)] int take = 100
    )
    {
        var terms = catalogue.Current;
        var open = terms
            .Terms.Where(term => term.State == TermState.Proposed)
            .OrderBy(term => term.Created)
            .ThenBy(term => term.Id)
            .ToList();
        var answers = new List<ProposalAnswer>();
        foreach (var term in open.Skip(skip).Take(take))
        {
            answers.Add(
                new ProposalAnswer(
                    terms.Answer(term, culture) with
                    {
                        Uses = await uses.CountAsync(term.Key),
                    },
                    users.GetUserById(term.CreatorId)?.Name,
                    new DateTimeOffset(DateTime.SpecifyKind(term.Created, DateTimeKind.Utc))
                )
            );
        }
        return new ProposalsAnswer(open.Count, answers);
    }

    /// <summary>The term of that name, which is made where there is none.</summary>
    [HttpPost]
    public async Task<ActionResult<TermAnswer>> ProposeAsync(ProposalRequest request)
    {
        var outcome = await proposals.ProposeAsync(request.DataType, request.Label, request.Culture, Me.Key);
        return outcome.Refusal is { } sentence
            ? Sentence("The tag was not added", sentence)
            : Answer(outcome.Term, request.Culture);
    }

    /// <summary>The proposal becomes a term like others.</summary>
    [HttpPost("{id:guid}/acceptance")]
    public async Task<ActionResult<TermAnswer>> AcceptAsync(Guid id, string? culture)
    {
        if (!await rights.MayPublishAsync(Me, id))
        {
            return NotAllowed();
        }
        var outcome = await proposals.AcceptAsync(id, Me.Id, Me.Key);
        return outcome.Refusal is { } sentence
            ? Sentence("The proposal was not accepted", sentence)
            : Answer(outcome.Term, culture);
    }

    /// <summary>The proposal goes, from wherever it is used too: 202 with the job's id.</summary>
    [HttpPost("{id:guid}/refusal")]
    public async Task<ActionResult> RefuseAsync(Guid id)
    {
        if (!await rights.MayDeleteAsync(Me, id))
        {
            return NotAllowed();
        }
        if (replacing.Fault(id, null) is { } sentence)
        {
            return Sentence("The proposal was not refused", sentence);
        }
        return await replacing.StartAsync(id, null, Me.Id, Me.Key) is { } job ? Accepted(new JobAnswer(job)) : Busy();
    }

    private ActionResult<TermAnswer> Answer(Guid key, string? culture)
    {
        var terms = catalogue.Current;
        return terms.Term(key) is { } term
            ? terms.Answer(term, culture)
            : Sentence("The term is not there any more", "Somebody has deleted it meanwhile. Load the page again.");
    }

    private ObjectResult Sentence(string title, string detail) =>
        Refused(StatusCodes.Status400BadRequest, title, detail, "TermRefused");
}
