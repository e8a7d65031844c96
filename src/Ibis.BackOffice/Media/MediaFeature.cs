using Ibis.BackOffice.Api;
using Ibis.BackOffice.NodeTrees;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services.OperationStatus;
using DocumentStatuses = Ibis.BackOffice.Documents.DocumentStatuses;

namespace Ibis.BackOffice.Media;

/// <summary>The media section: files with names and properties, one file a concern.</summary>
internal static class MediaFeature
{
    public const string Word = "media item";

    /// <summary>Who picks media, for whatever, sees the tree.</summary>
    public static readonly string[] TreeSections =
    [
        Sections.Content,
        Sections.Library,
        Sections.Media,
        Sections.Members,
        Sections.Packages,
        Sections.Settings,
        Sections.Users,
    ];

    /// <summary>Who edits content uploads pictures from there.</summary>
    public static readonly string[] EditSections = [Sections.Content, Sections.Library, Sections.Media];

    public static IUmbracoBuilder AddMediaEditing(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<MediaStartNodes>();
        services.AddScoped<MediaTreeNodes>();
        services.AddScoped<INodeItems<MediaTreeItemResponseModel>>(provider =>
            provider.GetRequiredService<MediaTreeNodes>()
        );
        services.AddScoped<NodeTreeReader<MediaTreeItemResponseModel>>();
        services.AddScoped<MediaPresentation>();
        return builder;
    }

    public static void MapMedia(this IEndpointRouteBuilder api)
    {
        var inTurns = api.MapGroup("").InTurns(api.ServiceProvider.GetRequiredService<TreeTurns>().Media);
        inTurns.MapMediaSaving();
        inTurns.MapMediaMoving();
        inTurns.MapMediaRecycleBin();

        api.MapMediaTree();
        api.MapMediaReading();
        api.MapMediaFinding();
        api.MapMediaReferences();
        api.MapResizedImages();
    }

    public static IResult NotFound() => Refused(ContentEditingOperationStatus.NotFound);

    public static IResult Refused(ContentEditingOperationStatus status) => DocumentStatuses.Refused(status, Word);

    public static IResult Done(Attempt<IMedia?, ContentEditingOperationStatus> result) =>
        result.Success ? Results.Ok() : Refused(result.Status);
}
