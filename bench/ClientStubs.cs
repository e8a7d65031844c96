using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ibis.Bench;

/// <summary>What the client asks for before it shows anything, as far as the site does not answer it.</summary>
internal static class ClientStubs
{
    private const string Api = "/umbraco/management/api/v1";

    private static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["/temporary-file/configuration"] = """
            { "imageFileTypes": [], "disallowedUploadedFilesExtensions": [], "allowedUploadedFileExtensions": [] }
            """,
        ["/user/current"] = """
            {
              "id": "1e70f841-c261-413b-abb2-2d68cdb96094", "email": "admin@example.org", "userName": "admin@example.org",
              "name": "Administrator", "languageIsoCode": "en", "documentStartNodeIds": [], "hasDocumentRootAccess": true,
              "mediaStartNodeIds": [], "hasMediaRootAccess": true, "elementStartNodeIds": [], "hasElementRootAccess": true,
              "avatarUrls": [], "languages": ["en"], "hasAccessToAllLanguages": true, "hasAccessToSensitiveData": true,
              "fallbackPermissions": ["Umb.Document.Read"], "permissions": [], "isAdmin": true, "userGroupIds": [],
              "allowedSections": ["Umb.Section.Content", "Umb.Section.Media", "Umb.Section.Settings"]
            }
            """,
    };

    public static void FillIn(IEndpointRouteBuilder app)
    {
        var mapped = app
            .DataSources.SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (path, json) in Answers.Where(answer => !mapped.Contains(Api + answer.Key)))
        {
            app.MapGet(Api + path, () => Results.Content(json, "application/json"));
        }
    }
}
