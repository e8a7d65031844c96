using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;

namespace Ibis.Core.PackageApi;

/// <summary>What our controllers share.</summary>
internal abstract class PackageController(IBackOfficeSecurityAccessor security) : ControllerBase
{
    /// <summary>Of any signed-in user of the back office.</summary>
    public const string BackOfficeAccess = "BackOfficeAccess";

    /// <summary>Of users with the section Content.</summary>
    public const string ContentAccess = "SectionAccessContent";

    protected IUser Me =>
        security.BackOfficeSecurity?.CurrentUser
        ?? throw new InvalidOperationException("Nobody is signed in here: the controller's policy is missing.");

    protected ObjectResult NotAllowed() =>
        Refused(
            StatusCodes.Status403Forbidden,
            "You may not do this",
            "It takes the right to publish or delete these terms. Ask whoever keeps the vocabularies.",
            "NotAllowed"
        );

    protected ObjectResult Busy() =>
        Refused(
            StatusCodes.Status409Conflict,
            "Another merge is at work",
            "Terms are merged one after the other. Wait until it has ended, and try again.",
            "AlreadyRunning"
        );

    /// <summary>A refusal in words: what was wanted, what was found, what to do.</summary>
    protected ObjectResult Refused(int status, string title, string detail, string type) =>
        StatusCode(
            status,
            new ProblemDetails
            {
                Status = status,
                Title = title,
                Detail = detail,
                Type = "Error",
                Extensions = { ["operationStatus"] = type },
            }
        );
}
