using System.ComponentModel.DataAnnotations;

namespace Ibis.Web.Serving.OutputCaching;

/// <summary>How much of the finished answers a process keeps. Whether and how long is set with Umbraco's own names.</summary>
public sealed class OutputCachingOptions
{
    public const string Section = "Ibis:OutputCache";

    /// <summary>Bound on the finished answers held by one process.</summary>
    /// <value>Bytes, 1 MiB or more; default 64 MiB. Least used answers are dropped first.</value>
    [Range(1L << 20, long.MaxValue)]
    public long MaxBytes { get; init; } = 64L << 20;

    /// <summary>Bound on one answer; longer ones are made again for every request.</summary>
    /// <value>Bytes, 1 KiB or more; default 1 MiB.</value>
    [Range(1L << 10, int.MaxValue)]
    public long MaxAnswerBytes { get; init; } = 1L << 20;
}
