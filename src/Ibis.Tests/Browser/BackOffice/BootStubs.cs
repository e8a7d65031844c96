using Ibis.Tests.Integration.BackOffice;
using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>What the client needs to show its first page, for as long as the server answers 404 to it.</summary>
internal static class BootStubs
{
    private static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["/temporary-file/configuration"] = """
            { "imageFileTypes": [], "disallowedUploadedFilesExtensions": [], "allowedUploadedFileExtensions": [], "maxFileSize": null }
            """,
        ["/user/current"] = """
            {
              "id": "1e70f841-c261-413b-abb2-2d68cdb96094", "email": "admin@example.org", "userName": "admin@example.org",
              "name": "Administrator", "languageIsoCode": "en", "documentStartNodeIds": [], "hasDocumentRootAccess": true,
              "mediaStartNodeIds": [], "hasMediaRootAccess": true, "elementStartNodeIds": [], "hasElementRootAccess": true,
              "avatarUrls": [], "languages": ["en"], "hasAccessToAllLanguages": true, "hasAccessToSensitiveData": true,
              "fallbackPermissions": [], "permissions": [], "isAdmin": true, "userGroupIds": [],
              "allowedSections": ["Umb.Section.Content", "Umb.Section.Media", "Umb.Section.Settings", "Umb.Section.Packages", "Umb.Section.Library"]
            }
            """,
        ["/tree/document/root"] = """{ "total": 0, "items": [] }""",
        ["/recycle-bin/document/root"] = """{ "total": 0, "items": [] }""",
    };

    public static Task FillInAsync(IPage page) =>
        page.RouteAsync(
            url => Answers.ContainsKey(PathOf(url)),
            async route =>
            {
                var real = await route.FetchAsync();
                await (
                    real.Status == 404
                        ? route.FulfillAsync(
                            new() { ContentType = "application/json", Body = Answers[PathOf(route.Request.Url)] }
                        )
                        : route.FulfillAsync(new() { Response = real })
                );
            }
        );

    private static string PathOf(string url) =>
        new Uri(url).AbsolutePath.Replace(EditorClient.Api, "", StringComparison.Ordinal);
}
