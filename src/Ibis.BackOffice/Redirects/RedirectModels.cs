using Ibis.BackOffice.Api;

namespace Ibis.BackOffice.Redirects;

internal enum RedirectStatusModel
{
    Enabled,
    Disabled,
}

internal sealed record RedirectUrlStatusResponseModel(RedirectStatusModel Status, bool UserIsAdmin);

internal sealed record RedirectUrlResponseModel(
    Guid Id,
    string OriginalUrl,
    string DestinationUrl,
    DateTimeOffset Created,
    ReferenceByIdModel Document,
    string? Culture
);
