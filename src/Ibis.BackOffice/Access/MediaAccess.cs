using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Security.Authorization;

namespace Ibis.BackOffice.Access;

/// <summary>Whether the current user may reach particular media: her start nodes decide.</summary>
internal sealed class MediaAccess(IMediaPermissionAuthorizer authorizer, CurrentUser current)
{
    /// <param name="keys">Media; null stands for the root.</param>
    /// <returns>Null when it is allowed, otherwise the answer to give.</returns>
    public async Task<IResult?> RefusalAsync(params Guid?[] keys)
    {
        Guid[] media = [.. keys.OfType<Guid>()];
        var denied =
            (media.Length > 0 && await authorizer.IsDeniedAsync(current.User, media))
            || (media.Length < keys.Length && await authorizer.IsDeniedAtRootLevelAsync(current.User));
        return denied ? Answers.Forbidden() : null;
    }

    public async Task<IResult?> BinRefusalAsync() =>
        await authorizer.IsDeniedAtRecycleBinLevelAsync(current.User) ? Answers.Forbidden() : null;

    /// <summary>Those of the media that she may reach; the rest is left out without a word.</summary>
    public Task<ISet<Guid>> AllowedAsync(IEnumerable<Guid> keys) =>
        authorizer.FilterAuthorizedAsync(current.User, keys);
}
