using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.Users;

/// <summary>Whether the current user may do something to other accounts.</summary>
internal sealed class UserAccess(IUserPermissionAuthorizer authorizer, IBackOfficeUserReader users, CurrentUser current)
{
    /// <summary>Umbraco's rule: only administrators touch administrators.</summary>
    public async Task<IResult?> RefusalAsync(params Guid[] keys) =>
        await authorizer.IsDeniedAsync(current.User, keys) ? Answers.Forbidden() : null;

    /// <summary>For whatever lets one act as the other: passwords, addresses, second factors, client credentials. It takes
    /// all the rights that the other has.</summary>
    public async Task<IResult?> TakeoverRefusalAsync(Guid key) =>
        await RefusalAsync(key)
        ?? (
            users.GetByKey(key) is { } user && Rights.Exceed(current.User, [.. user.Groups])
                ? UserAnswers.Refused(UserOperationStatus.Unauthorized)
                : null
        );
}
