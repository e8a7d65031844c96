using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Security.Authorization;

namespace Ibis.BackOffice.Access;

/// <summary>Whether the current user may do something to particular documents: start nodes, groups' fallback and granular verbs, languages.</summary>
/// <remarks>A document that does not exist is denied to nobody: the endpoint answers 404.</remarks>
internal sealed class DocumentAccess(IContentPermissionAuthorizer authorizer, CurrentUser current)
{
    /// <param name="verb">For example <c>ActionUpdate.ActionLetter</c>.</param>
    /// <param name="keys">Documents; null stands for the root.</param>
    /// <returns>Null when it is allowed, otherwise the answer to give.</returns>
    public async Task<IResult?> RefusalAsync(string verb, params Guid?[] keys)
    {
        Guid[] documents = [.. keys.OfType<Guid>()];
        var user = current.User;
        var denied =
            (documents.Length > 0 && await authorizer.IsDeniedAsync(user, documents, new HashSet<string> { verb }))
            || (
                documents.Length < keys.Length
                && await authorizer.IsDeniedAtRootLevelAsync(user, new HashSet<string> { verb })
            );
        return denied ? Answers.Forbidden() : null;
    }

    /// <summary>The same for a document and everything below it.</summary>
    public async Task<IResult?> BranchRefusalAsync(string verb, Guid key) =>
        await authorizer.IsDeniedWithDescendantsAsync(current.User, key, new HashSet<string> { verb })
            ? Answers.Forbidden()
            : null;

    public async Task<IResult?> BinRefusalAsync(string verb) =>
        await authorizer.IsDeniedAtRecycleBinLevelAsync(current.User, new HashSet<string> { verb })
            ? Answers.Forbidden()
            : null;

    /// <param name="cultures">Nulls (invariant) are allowed to everybody.</param>
    public async Task<IResult?> CultureRefusalAsync(IEnumerable<string?> cultures)
    {
        var wanted = cultures.OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return wanted.Count > 0 && await authorizer.IsDeniedForCultures(current.User, wanted)
            ? Answers.Forbidden()
            : null;
    }

    /// <summary>Those of the documents to which the verb is allowed; the rest is left out without a word.</summary>
    public Task<ISet<Guid>> AllowedAsync(IEnumerable<Guid> keys, string verb) =>
        authorizer.FilterAuthorizedAsync(current.User, keys, new HashSet<string> { verb });
}
