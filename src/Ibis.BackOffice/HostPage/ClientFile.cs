using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Ibis.BackOffice.HostPage;

/// <summary>A file of the client, with the smaller forms of it that were made with it.</summary>
internal sealed record ClientFile(
    string Path,
    string ContentType,
    bool IsImmutable,
    IReadOnlyList<ClientFileForm> Forms
)
{
    // Smallest first.
    private static readonly (string Coding, string Extension)[] Codings = [("br", ".br"), ("gzip", ".gz")];

    public static bool IsForm(string path) =>
        Codings.Any(coding => path.EndsWith(coding.Extension, StringComparison.Ordinal));

    public static ClientFile Of(string root, string path, string contentType)
    {
        var forms = Codings
            .Select(coding => (coding.Coding, Path: path + coding.Extension))
            .Where(form => File.Exists(form.Path))
            .Select(form => ClientFileForm.Of(form.Path, form.Coding))
            .Append(ClientFileForm.Of(path, null));
        var relative = System.IO.Path.GetRelativePath(root, path).Replace('\\', '/');
        // vite.config.js puts a hash of the content into the names in these two folders.
        var isImmutable =
            relative.StartsWith("entries/", StringComparison.Ordinal)
            || relative.StartsWith("chunks/", StringComparison.Ordinal);
        return new ClientFile(relative, contentType, isImmutable, [.. forms]);
    }
}

/// <param name="Coding">As in the header Content-Encoding; null for the file as it is.</param>
internal sealed record ClientFileForm(string Path, string? Coding, EntityTagHeaderValue Tag, DateTimeOffset Changed)
{
    public static ClientFileForm Of(string path, string? coding)
    {
        var file = new FileInfo(path);
        var tag = string.Create(
            CultureInfo.InvariantCulture,
            $"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}{(coding is null ? "" : "-" + coding)}\""
        );
        return new ClientFileForm(path, coding, new EntityTagHeaderValue(tag), file.LastWriteTimeUtc);
    }
}
