using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.BackOffice.Members;

/// <summary>The members section: visitors with an account, one file a concern.</summary>
internal static class MembersFeature
{
    public const string Word = "member";

    /// <summary>Who picks members: for a page, or to protect one.</summary>
    public static readonly string[] PickerSections =
    [
        Sections.Content,
        Sections.Library,
        Sections.Media,
        Sections.Members,
    ];

    public static IUmbracoBuilder AddMemberEditing(this IUmbracoBuilder builder)
    {
        builder.Services.AddScoped<MemberPresentation>();
        builder.Services.AddScoped<MemberInput>();
        builder.Services.AddSingleton<MemberStatuses>();
        return builder;
    }

    public static void MapMembers(this IEndpointRouteBuilder api)
    {
        api.MapMemberReading();
        api.MapMemberFinding();
        api.MapMemberSaving();
        api.MapMemberReferences();
    }
}
