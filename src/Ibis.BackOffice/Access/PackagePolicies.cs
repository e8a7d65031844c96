using System.Collections.Frozen;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Ibis.BackOffice.Access;

/// <summary>
/// The authorization policies that packages name at their controllers, <c>[Authorize(Policy = "SectionAccessContent")]</c>:
/// Umbraco's names, and our rule for each.
/// </summary>
internal static class PackagePolicies
{
    private static readonly FrozenDictionary<string, AccessRule> Rules = new Dictionary<string, AccessRule>
    {
        ["BackOfficeAccess"] = AccessRule.SignedIn,
        ["RequireAdminAccess"] = AccessRule.Administrators,
        ["SectionAccessContent"] = AccessRule.InSections(Sections.Content),
        ["SectionAccessContentOrMedia"] = AccessRule.InSections(Sections.Content, Sections.Media),
        ["SectionAccessMedia"] = AccessRule.InSections(Sections.Media),
        ["SectionAccessMembers"] = AccessRule.InSections(Sections.Members),
        ["SectionAccessPackages"] = AccessRule.InSections(Sections.Packages),
        ["SectionAccessSettings"] = AccessRule.InSections(Sections.Settings),
        ["SectionAccessUsers"] = AccessRule.InSections(Sections.Users),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void AddPackagePolicies(this IServiceCollection services)
    {
        var policies = services.AddAuthorizationBuilder();
        foreach (var (name, rule) in Rules)
        {
            policies.AddPolicy(name, policy => policy.RequireAssertion(asked => IsMet(rule, asked.Resource)));
        }
    }

    /// <summary>The rule of an endpoint that names one policy; null for one that names none, or one that is not Umbraco's.</summary>
    /// <remarks>Where a controller and its action name one each, the action's counts for <see cref="AccessGate"/>; ASP.NET then asks for both.</remarks>
    public static AccessRule? Of(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        && endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy is { } policy
            ? Rules.GetValueOrDefault(policy)
            : null;

    private static bool IsMet(AccessRule rule, object? resource) =>
        CurrentSession.Of(resource as HttpContext)?.User is { } user && rule.Permits(user);
}
