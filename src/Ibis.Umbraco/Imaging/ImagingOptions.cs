using System.ComponentModel.DataAnnotations;

namespace Ibis.Umbraco.Imaging;

/// <summary>How pictures are resized, beside what Umbraco:CMS:Imaging says.</summary>
public sealed class ImagingOptions
{
    public const string Section = "Ibis:Imaging";

    /// <summary>The shared library of libvips.</summary>
    /// <value>A path; empty (default): that of the npm package @img/sharp-libvips-*, else the system's libvips.so.42.</value>
    public string LibraryPath { get; init; } = "";

    /// <summary>How many pictures are decoded at the same time, each in a process of its own.</summary>
    /// <value>1–16; default 2.</value>
    [Range(1, 16)]
    public int Workers { get; init; } = 2;

    /// <summary>What one worker may take.</summary>
    /// <value>128–8192; default 768.</value>
    [Range(128, 8192)]
    public int WorkerMegabytes { get; init; } = 768;

    /// <summary>How long one picture may take.</summary>
    /// <value>Default 20 seconds.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Requests beyond this many that wait for a worker are sent away for a moment.</summary>
    /// <value>1–10000; default 100.</value>
    [Range(1, 10_000)]
    public int MaxWaiting { get; init; } = 100;

    /// <summary>Finished pictures that are kept on disk; those not asked for longest go first.</summary>
    /// <value>Bytes; default 1 GiB.</value>
    [Range(1024 * 1024, long.MaxValue)]
    public long CacheMaxBytes { get; init; } = 1024L * 1024 * 1024;
}
