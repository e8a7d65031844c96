using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Access;

/// <summary>Who may call an endpoint at all. What she may do to a particular node is asked by the endpoint itself.</summary>
/// <remarks>Every endpoint below <see cref="ManagementApi.Path"/> carries exactly one; the site does not start without.</remarks>
public sealed record AccessRule
{
    private AccessRule(bool anonymous, bool administrators, IReadOnlyList<string> sections) =>
        (IsAnonymous, IsForAdministrators, Sections) = (anonymous, administrators, sections);

    public bool IsAnonymous { get; }

    public bool IsForAdministrators { get; }

    /// <summary>Any of these suffices; none means that being signed in does.</summary>
    public IReadOnlyList<string> Sections { get; }

    public static AccessRule Anyone { get; } = new(true, false, []);

    public static AccessRule SignedIn { get; } = new(false, false, []);

    public static AccessRule Administrators { get; } = new(false, true, []);

    public static AccessRule InSections(params string[] sections) => new(false, false, sections);

    public bool Permits(IUser user) =>
        IsAnonymous
        || (
            IsForAdministrators
                ? user.IsAdmin()
                : Sections.Count == 0
                    || Sections.Any(section => user.AllowedSections.Contains(section, StringComparer.OrdinalIgnoreCase))
        );
}

/// <summary>Says the rule of an endpoint, or of all endpoints of a group.</summary>
public static class AccessRules
{
    /// <summary>No one has to be signed in: the client asks before it has a session, or the address is a picture.</summary>
    public static TBuilder ForAnyone<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithRule(AccessRule.Anyone);

    public static TBuilder ForSignedIn<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithRule(AccessRule.SignedIn);

    public static TBuilder ForAdministrators<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithRule(AccessRule.Administrators);

    /// <param name="sections">Any of these suffices.</param>
    public static TBuilder ForSections<TBuilder>(this TBuilder endpoints, params string[] sections)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithRule(AccessRule.InSections(sections));

    /// <summary>The nearest rule counts: one said at an endpoint goes before one said at its group. Packages say a policy instead.</summary>
    public static AccessRule? Of(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<AccessRule>() ?? PackagePolicies.Of(endpoint);

    private static TBuilder WithRule<TBuilder>(this TBuilder endpoints, AccessRule rule)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Add(builder => builder.Metadata.Add(rule));
        return endpoints;
    }

    /// <summary>Fails at start, so that an endpoint without a rule is never reachable.</summary>
    public static void RequireEverywhere(IEndpointRouteBuilder endpoints)
    {
        var bare = endpoints
            .DataSources.SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint =>
                endpoint.RoutePattern.RawText?.StartsWith("/umbraco/management/", StringComparison.OrdinalIgnoreCase)
                    == true
                && Of(endpoint) is null
            )
            .Select(endpoint => endpoint.DisplayName)
            .ToList();
        if (bare.Count > 0)
        {
            throw new InvalidOperationException(
                $"No access rule is said for {string.Join(", ", bare)}. Say it with ForSignedIn, ForSections, "
                    + "ForAdministrators or ForAnyone where the endpoint is mapped."
            );
        }
    }
}
