using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Ibis.Umbraco.Hosting;

/// <summary>Umbraco's view of the web host: where its files lie and under which path it answers.</summary>
internal sealed class HostingEnvironment(
    IWebHostEnvironment host,
    IOptionsMonitor<HostingSettings> hosting,
    IOptionsMonitor<WebRoutingSettings> routing
) : IHostingEnvironment
{
    private Uri? _seenUrl;

    public string? SiteName => hosting.CurrentValue.SiteName;

    public string ApplicationId => host.ContentRootPath;

    public string ApplicationPhysicalPath => host.ContentRootPath;

    // Beside the database, so that one folder holds everything that is not source.
    public string LocalTempPath => Path.Combine(host.ContentRootPath, "App_Data", "temp");

    public string ApplicationVirtualPath =>
        "/" + (hosting.CurrentValue.ApplicationVirtualPath?.Trim('/') ?? string.Empty);

    public bool IsDebugMode => hosting.CurrentValue.Debug;

    public bool IsHosted => true;

    public Uri? ApplicationMainUrl =>
        Uri.TryCreate(routing.CurrentValue.UmbracoApplicationUrl, UriKind.Absolute, out var configured)
            ? configured
            : _seenUrl;

    public string MapPathWebRoot(string path) => Map(host.WebRootPath ?? host.ContentRootPath, path);

    public string MapPathContentRoot(string path) =>
        path.StartsWith(Constants.SystemDirectories.Data, StringComparison.Ordinal)
            ? Map(
                Path.Combine(host.ContentRootPath, "App_Data", "umbraco"),
                path[Constants.SystemDirectories.Data.Length..]
            )
            : Map(host.ContentRootPath, path);

    public string ToAbsolute(string virtualPath)
    {
        if (virtualPath.StartsWith('/'))
        {
            return virtualPath;
        }
        if (!virtualPath.StartsWith("~/", StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"'{virtualPath}' is not a virtual path; it has to start with '~/'.",
                nameof(virtualPath)
            );
        }
        return ApplicationVirtualPath.TrimEnd('/') + virtualPath[1..];
    }

    public void EnsureApplicationMainUrl(Uri? currentApplicationUrl) => _seenUrl ??= currentApplicationUrl;

    private static string Map(string root, string path)
    {
        var relative = path.TrimStart('~').TrimStart('/', '\\').Replace('/', Path.DirectorySeparatorChar);
        return path.StartsWith(root, StringComparison.Ordinal) ? path : Path.Combine(root, relative);
    }
}
