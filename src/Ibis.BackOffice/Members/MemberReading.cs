using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.MemberNames;
using Ibis.BackOffice.Trees;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Members;

/// <summary>Opening a member, and naming members in lists and pickers.</summary>
internal static class MemberReading
{
    public static void MapMemberReading(this IEndpointRouteBuilder api)
    {
        api.MapGet("/member/{id:guid}", GetAsync).ForSections(Sections.Members);
        api.MapGet("/item/member", Items).ForSections(MembersFeature.PickerSections);
        api.MapGet("/item/member/ancestors", LieBelowNothing).ForSections(MembersFeature.PickerSections);
    }

    private static async Task<IResult> GetAsync(
        Guid id,
        IMemberEditingService editing,
        MemberPresentation presentation,
        CurrentUser me
    ) =>
        await editing.GetAsync(id) is { } member
            ? Results.Ok(presentation.Of(member, me.User))
            : MemberStatuses.NotFound();

    private static IEnumerable<MemberItemResponseModel> Items([FromQuery] Guid[]? id, IEntityService entities) =>
        Entities(id, entities).Select(MemberItems.Of);

    private static IEnumerable<ItemAncestorsResponseModel<MemberItemResponseModel>> LieBelowNothing(
        [FromQuery] Guid[]? id,
        IEntityService entities
    ) =>
        Entities(id, entities)
            .Select(member => new ItemAncestorsResponseModel<MemberItemResponseModel>(member.Key, []));

    // Umbraco takes no keys for all keys.
    private static IEnumerable<IMemberEntitySlim> Entities(Guid[]? keys, IEntityService entities) =>
        keys is { Length: > 0 } ? entities.GetAll(UmbracoObjectTypes.Member, keys).OfType<IMemberEntitySlim>() : [];
}
