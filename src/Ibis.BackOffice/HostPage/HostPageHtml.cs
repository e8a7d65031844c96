using System.Net;

namespace Ibis.BackOffice.HostPage;

/// <summary>The page's text. Everything that is shown in it, the client makes.</summary>
internal static class HostPageHtml
{
    public static string Write(ClientBuild build, string importMap, string language, bool keepUserLoggedIn) =>
        $"""
            <!doctype html>
            <html lang="{Encoded(language)}">
            <head>
            <meta charset="utf-8">
            <base href="{HostPageFeature.Path}/">
            <title>IBIS</title>
            <link rel="icon" type="image/svg+xml" href="{HostPageFeature.ClientPath}/assets/favicon.svg">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex, nofollow">
            <link rel="stylesheet" href="{HostPageFeature.ClientPath}/css/umb-css.css">
            <link rel="stylesheet" href="{HostPageFeature.ClientPath}/css/light.css">
            <script type="importmap">{importMap}</script>
            {Lines(build.Preloads, file => $"""<link rel="modulepreload" href="{Encoded(file)}">""")}
            {Lines(build.Scripts, file => $"""<script type="module" src="{Encoded(file)}"></script>""")}
            </head>
            <body class="uui-font uui-text" style="margin:0;padding:0;overflow:hidden">
            <noscript>The back office needs JavaScript, which is switched off in this browser.</noscript>
            <umb-app lang="{Encoded(language)}"{(keepUserLoggedIn ? " keep-user-logged-in" : "")}></umb-app>
            </body>
            </html>

            """;

    private static string Lines(IEnumerable<string> files, Func<string, string> line) =>
        string.Join('\n', files.Select(line));

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
