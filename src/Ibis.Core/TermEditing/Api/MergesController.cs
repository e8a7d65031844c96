using Ibis.Core.PackageApi;
using Ibis.Core.TermEditing.Replacing;
using Ibis.Core.Vocabularies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Security;

namespace Ibis.Core.TermEditing.Api;

/// <summary>A job that was begun.</summary>
internal sealed record JobAnswer(Guid Id);

/// <summary>Two terms that are to be one.</summary>
/// <param name="From">The one that goes.</param>
/// <param name="Into">The one that stays.</param>
internal sealed record MergeRequest(Guid From, Guid Into);

/// <summary>How far a job has come.</summary>
/// <param name="Status">enqueued, running, success, failed or stale: its process has ended before it.</param>
internal sealed record MergeAnswer(Guid Id, string Status, ReplacementProgress? Progress);

/// <summary>Merging of terms, in the background.</summary>
[ApiController]
[Route(PackageApiComposer.Path + "/term-merges")]
[Authorize(Policy = ContentAccess)]
internal sealed class MergesController(TermReplacing replacing, TermRights rights, IBackOfficeSecurityAccessor security)
    : PackageController(security)
{
    /// <summary>Rewrites every use of a term: 202 with the job's id.</summary>
    [HttpPost]
    public async Task<ActionResult> MergeAsync(MergeRequest request)
    {
        if (!await rights.MayPublishAsync(Me, request.From, request.Into))
        {
            return NotAllowed();
        }
        if (replacing.Fault(request.From, request.Into) is { } sentence)
        {
            return Refused(StatusCodes.Status400BadRequest, "The terms were not merged", sentence, "TermRefused");
        }
        return await replacing.StartAsync(request.From, request.Into, Me.Id, Me.Key) is { } job
            ? Accepted(new JobAnswer(job))
            : Busy();
    }

    /// <summary>The job at work, whoever began it; 204 where there is none.</summary>
    [HttpGet("running")]
    public async Task<ActionResult<JobAnswer>> RunningAsync() =>
        await replacing.RunningAsync() is { } job ? new JobAnswer(job) : NoContent();

    /// <summary>How far a job has come.</summary>
    [HttpGet("{id:guid}")]
    public async Task<ActionResult<MergeAnswer>> GetAsync(Guid id) =>
        await replacing.StatusAsync(id) is { } status
            ? new MergeAnswer(id, status.ToString().ToLowerInvariant(), replacing.Progress)
            : Refused(
                StatusCodes.Status404NotFound,
                "There is no such job",
                "It ended long ago, or was never begun. Begin it again.",
                "JobNotFound"
            );
}
