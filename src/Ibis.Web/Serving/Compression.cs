using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Ibis.Web.Serving;

internal static class Compression
{
    public static IServiceCollection AddCompression(this IServiceCollection services) =>
        services
            .AddResponseCompression(options =>
            {
                // Public answers hold no secret that their length could give away.
                options.EnableForHttps = true;
                options.Providers.Add<BrotliCompressionProvider>();
                options.Providers.Add<GzipCompressionProvider>();
                options.MimeTypes =
                [
                    .. ResponseCompressionDefaults.MimeTypes,
                    "application/problem+json",
                    "application/rss+xml",
                    "application/atom+xml",
                    "application/manifest+json",
                    "image/svg+xml",
                ];
            })
            .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal)
            .Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
}
