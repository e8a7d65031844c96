using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace Ibis.BackOffice.HostPage;

/// <summary>The built client: beside the application where that was published, else where the sources are.</summary>
/// <remarks>Every file is known by name from the start, so that no address can lead out of the folder.</remarks>
internal sealed partial class ClientFolder(ILogger<ClientFolder> logger)
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();
    private readonly Lock _reading = new();
    private ClientContents? _contents;

    /// <summary>What is said to whoever asks for a client that nobody built.</summary>
    public static string Missing =>
        $"The back-office client is not built: run bin/client. {ClientBuild.FileName} was looked for in {Location}.";

    private static string Location { get; } = Locate();

    /// <summary>Null until the client is built. A new build is noticed at the next request.</summary>
    public ClientContents? Contents
    {
        get
        {
            var description = new FileInfo(Path.Combine(Location, ClientBuild.FileName));
            if (!description.Exists)
            {
                return null;
            }
            if (_contents?.Made == description.LastWriteTimeUtc)
            {
                return _contents;
            }
            lock (_reading)
            {
                if (_contents?.Made != description.LastWriteTimeUtc)
                {
                    _contents = Read(description);
                }
                return _contents;
            }
        }
    }

    private ClientContents Read(FileInfo description)
    {
        var files = Directory
            .EnumerateFiles(Location, "*", SearchOption.AllDirectories)
            .Where(path => !ClientFile.IsForm(path) && ContentTypes.TryGetContentType(path, out _))
            .Select(path => ClientFile.Of(Location, path, ContentTypeOf(path)))
            .ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
        LogRead(files.Count, Location);
        return new ClientContents(description.LastWriteTimeUtc, ClientBuild.Read(description.FullName), files);
    }

    private static string ContentTypeOf(string path) =>
        !ContentTypes.TryGetContentType(path, out var type) ? "application/octet-stream"
        : type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8"
        : type;

    private static string Locate()
    {
        var published = Path.Combine(AppContext.BaseDirectory, "backoffice");
        if (Directory.Exists(published))
        {
            return published;
        }
        var assembly = typeof(ClientFolder).Assembly;
        return assembly
                .GetCustomAttributes<AssemblyMetadataAttribute>()
                .FirstOrDefault(attribute => attribute.Key == "BackOfficeClient")
                ?.Value
            ?? published;
    }

    [LoggerMessage(LogLevel.Debug, "{Count} files of the back-office client are in {Folder}.")]
    private partial void LogRead(int count, string folder);
}

/// <param name="Made">When the client was built; another time is another client.</param>
/// <param name="Files">By path in the folder, with slashes.</param>
internal sealed record ClientContents(DateTime Made, ClientBuild Build, FrozenDictionary<string, ClientFile> Files);
