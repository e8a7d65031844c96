using System.Text.Json;
using Ibis.BackOffice.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.Packages;

/// <summary>Tells the client which extensions there are, before and after sign-in.</summary>
internal static class ManifestEndpoints
{
    public static void MapManifests(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/manifest/manifest");
        group.MapGet("/", (PackageManifests packages) => List(packages, _ => true)).ForSignedIn();
        group.MapGet("/private", PrivateAsync).ForSignedIn();
        group.MapGet("/public", (PackageManifests packages) => List(packages, IsPublic)).ForAnyone();
    }

    private static async Task<ManifestResponseModel[]> PrivateAsync(
        PackageManifests packages,
        IDictionaryItemService dictionary
    ) =>
        [
            .. packages.All.Where(package => !IsPublic(package)).Select(ManifestResponseModel.Of),
            .. await DictionaryPackage.ReadAsync(dictionary) is { } texts
                ? [texts]
                : Array.Empty<ManifestResponseModel>(),
        ];

    private static Ok<ManifestResponseModel[]> List(PackageManifests packages, Func<LoadedPackage, bool> isWanted) =>
        TypedResults.Ok(packages.All.Where(isWanted).Select(ManifestResponseModel.Of).ToArray());

    private static bool IsPublic(LoadedPackage package) => package.Manifest.AllowPublicAccess;
}

internal sealed record ManifestResponseModel(
    string Name,
    string? Id,
    string? Version,
    string? CacheBuster,
    IReadOnlyList<JsonElement> Extensions
)
{
    public static ManifestResponseModel Of(LoadedPackage package) =>
        new(
            package.Manifest.Name,
            package.Manifest.Id,
            package.Manifest.Version,
            package.CacheBuster,
            [.. package.Manifest.Extensions.Cast<JsonElement>()]
        );
}
