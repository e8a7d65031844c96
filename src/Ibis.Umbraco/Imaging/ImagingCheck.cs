using Ibis.Umbraco.Imaging.Worker;
using Umbraco.Cms.Core.HealthChecks;

namespace Ibis.Umbraco.Imaging;

/// <summary>Tells whether pictures are resized, by resizing one.</summary>
[HealthCheck(
    "180fb9d6-0ec2-46fc-91c3-6d0c853308c3",
    "Sizes of pictures",
    Description = "Pictures are shown in other sizes, cut and as WebP.",
    Group = "Media"
)]
internal sealed class ImagingCheck(ImageWorkers workers, VipsLibrary library) : HealthCheck
{
    // One dot, as GIF.
    private static readonly byte[] Dot = Convert.FromBase64String(
        "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
    );

    public override async Task<IEnumerable<HealthCheckStatus>> GetStatusAsync()
    {
        try
        {
            await workers.RunAsync(new ImageJob(1, 1, ResizeMode.Crop, 0.5, 0.5, null, "webp", null), Dot);
            return
            [
                new HealthCheckStatus($"Pictures are resized with {library.Find()}.")
                {
                    ResultType = StatusResultType.Success,
                },
            ];
        }
        catch (ImagesBusyException)
        {
            return
            [
                new HealthCheckStatus("Many pictures are made at the moment; look again later.")
                {
                    ResultType = StatusResultType.Info,
                },
            ];
        }
        catch (ImageRefusedException)
        {
            return
            [
                new HealthCheckStatus(
                    $"The library {library.Find()} cannot be used, so pages and the back office show no pictures. Run \"npm ci\" beside the site, install libvips (on Debian: apt-get install libvips42), or name the library in Ibis:Imaging:LibraryPath."
                )
                {
                    ResultType = StatusResultType.Error,
                },
            ];
        }
    }
}
