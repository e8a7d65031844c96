using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Ibis.BackOffice.SignIn.Pages;

/// <summary>The sheet of the pages around signing in. Its address changes with its content.</summary>
internal static class SignInStyle
{
    public const string Path = SignInAddress.Path + "/style.css";

    private static readonly byte[] Sheet = Read();

    public static string Address { get; } = $"{Path}?v={Convert.ToHexStringLower(SHA256.HashData(Sheet))[..12]}";

    public static IResult Serve(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(Sheet, "text/css; charset=utf-8");
    }

    private static byte[] Read()
    {
        using var file =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("SignIn.Style")
            ?? throw new InvalidOperationException("The assembly lacks the sheet SignIn/Pages/sign-in.css.");
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
