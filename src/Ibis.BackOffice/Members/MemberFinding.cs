using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.MemberNames;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Direction = Umbraco.Cms.Core.Direction;

namespace Ibis.BackOffice.Members;

/// <summary>The list of the members section, and the search by name, user name and address.</summary>
internal static class MemberFinding
{
    // As the client calls the columns, and as Umbraco's service does.
    private static readonly Dictionary<string, string> Orders = new(StringComparer.OrdinalIgnoreCase)
    {
        ["name"] = "name",
        ["username"] = "username",
        ["email"] = "email",
        ["memberType"] = "contentTypeAlias",
        ["isApproved"] = "isApproved",
        ["isLockedOut"] = "isLockedOut",
        ["lastLoginDate"] = "lastLoginDate",
        ["createDate"] = "createDate",
        ["updateDate"] = "updateDate",
    };

    public static void MapMemberFinding(this IEndpointRouteBuilder api)
    {
        api.MapGet("/filter/member", FilterAsync).ForSections(Sections.Members);
        api.MapGet("/item/member/search", SearchAsync).ForSections(MembersFeature.PickerSections);
    }

    private static async Task<IResult> FilterAsync(
        [AsParameters] MemberFilterQuery query,
        Page page,
        IMemberService members,
        MemberPresentation presentation,
        CurrentUser me
    )
    {
        if (!Orders.TryGetValue(query.OrderBy ?? "username", out var order))
        {
            return Answers.Problem(
                StatusCodes.Status400BadRequest,
                "Members cannot be sorted like that",
                $"They have no column \"{query.OrderBy}\". Sort by one of: {string.Join(", ", Orders.Keys)}.",
                "InvalidOrder"
            );
        }
        var found = await members.FilterAsync(
            new MemberFilter
            {
                MemberTypeId = query.MemberTypeId,
                MemberGroupName = query.MemberGroupName,
                IsApproved = query.IsApproved,
                IsLockedOut = query.IsLockedOut,
                Filter = query.Filter,
            },
            order,
            query.OrderDirection ?? Direction.Ascending,
            page.Skip,
            page.Take
        );
        return Results.Ok(new Paged<MemberResponseModel>(found.Total, presentation.Of([.. found.Items], me.User)));
    }

    private static async Task<Paged<MemberItemResponseModel>> SearchAsync(
        string? query,
        [FromQuery] Guid[]? allowedMemberTypes,
        Page page,
        IIndexedEntitySearchService search
    )
    {
        var found = await search.SearchAsync(
            UmbracoObjectTypes.Member,
            query ?? "",
            parentId: null,
            allowedMemberTypes,
            trashed: false,
            culture: null,
            page.Skip,
            page.Take
        );
        return new Paged<MemberItemResponseModel>(
            found.Total,
            found.Items.OfType<IMemberEntitySlim>().Select(MemberItems.Of)
        );
    }

    private sealed record MemberFilterQuery(
        Guid? MemberTypeId,
        string? MemberGroupName,
        bool? IsApproved,
        bool? IsLockedOut,
        string? OrderBy,
        Direction? OrderDirection,
        string? Filter
    );
}
