using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;

namespace Ibis.BackOffice.Members;

/// <summary>What breaks when a member goes.</summary>
internal static class MemberReferences
{
    public static void MapMemberReferences(this IEndpointRouteBuilder api)
    {
        var members = api.MapGroup("/member").ForSections(Sections.Members);
        members.MapGet("/{id:guid}/referenced-by", ReferencedByAsync);
        members.MapGet("/{id:guid}/referenced-descendants", ReferencedDescendantsAsync);
        members.MapGet("/are-referenced", AreReferencedAsync);
    }

    private static Task<IResult> ReferencedByAsync(Guid id, TrackedReferences references, Page page) =>
        references.ByAsync(id, UmbracoObjectTypes.Member, MembersFeature.Word, page);

    private static Task<IResult> ReferencedDescendantsAsync(Guid id, TrackedReferences references, Page page) =>
        references.DescendantsAsync(id, UmbracoObjectTypes.Member, MembersFeature.Word, page);

    private static Task<Paged<ReferenceByIdModel>> AreReferencedAsync(
        [FromQuery] Guid[]? id,
        TrackedReferences references,
        Page page
    ) => references.AmongAsync((id ?? []).ToHashSet(), UmbracoObjectTypes.Member, page);
}
