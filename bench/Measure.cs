using System.Diagnostics;
using System.Globalization;

namespace Ibis.Bench;

/// <summary>Percentiles of repeated work.</summary>
/// <param name="Processor">Milliseconds that the site's process spent on one run, on all cores; null where it was not asked for.</param>
internal sealed record Timing(double P50, double P99, int Count, double? Processor = null)
{
    /// <inheritdoc cref="OfAsync(int, int, Func{int, Task})"/>
    public static async Task<Timing> OfAsync(ChildProcess site, int warmUp, int count, Func<int, Task> action)
    {
        for (var index = 0; index < warmUp; index++)
        {
            await action(-1 - index);
        }
        var before = site.ProcessorTime;
        var timing = await OfAsync(0, count, action);
        return timing with { Processor = (site.ProcessorTime - before).TotalMilliseconds / count };
    }

    /// <summary>Milliseconds of each run of an action, after some runs that are not counted.</summary>
    public static async Task<Timing> OfAsync(int warmUp, int count, Func<int, Task> action)
    {
        for (var index = 0; index < warmUp; index++)
        {
            await action(-1 - index);
        }
        var times = new double[count];
        for (var index = 0; index < count; index++)
        {
            var start = Stopwatch.GetTimestamp();
            await action(index);
            times[index] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        return Of(times);
    }

    /// <param name="milliseconds">At least one.</param>
    public static Timing Of(IEnumerable<double> milliseconds)
    {
        double[] times = [.. milliseconds.Order()];
        return new Timing(times[times.Length / 2], times[(int)(times.Length * 0.99)], times.Length);
    }
}

/// <summary>One run of wrk.</summary>
/// <param name="Failed">Answers that were neither 2xx nor 3xx, and socket errors.</param>
internal sealed record Load(double PerSecond, double P50, double P99, long Failed)
{
    /// <exception cref="InvalidOperationException">wrk could not run, or its answer could not be read.</exception>
    public static async Task<Load> OfAsync(string url, int seconds, string? script = null)
    {
        var arguments = new List<string> { "-t1", "-c32", $"-d{seconds}s", "--latency" };
        if (script is not null)
        {
            arguments.AddRange(["-s", script]);
        }
        arguments.Add(url);
        var start = new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true };
        using var wrk = Process.Start(start) ?? throw new InvalidOperationException("wrk did not start.");
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        return new Load(
            Number(output, "Requests/sec:"),
            Milliseconds(output, "50%"),
            Milliseconds(output, "99%"),
            (long)(Number(output, "Non-2xx or 3xx responses:", 0) + Number(output, "timeout", 0))
        );
    }

    /// <summary>Load without measuring, until the rate no longer rises.</summary>
    /// <remarks>
    /// The runtime compiles what runs often a second and a third time, beside the load and on the same cores. A page runs through
    /// many more methods than bare Kestrel and takes longer for that; measured before, it would be the compiler that is measured.
    /// </remarks>
    public static async Task WarmUpAsync(string url)
    {
        const int RoundSeconds = 3;
        const int MaxRounds = 20;
        const int FlatRounds = 3;
        const double Rise = 1.04;
        var (best, flat) = (0d, 0);
        for (var round = 0; round < MaxRounds && flat < FlatRounds; round++)
        {
            var rate = (await OfAsync(url, RoundSeconds)).PerSecond;
            flat = rate > best * Rise ? 0 : flat + 1;
            best = Math.Max(best, rate);
        }
    }

    private static double Number(string output, string label, double? missing = null)
    {
        var at = output.IndexOf(label, StringComparison.Ordinal);
        if (at < 0)
        {
            return missing ?? throw new InvalidOperationException($"wrk printed no '{label}':\n{output}");
        }
        var word = output[(at + label.Length)..].Split((char[])[' ', '\n', ','], StringSplitOptions.RemoveEmptyEntries)[
            0
        ];
        return double.Parse(word, CultureInfo.InvariantCulture);
    }

    private static double Milliseconds(string output, string label)
    {
        // Percentages stand in the statistics above as well.
        var distribution = output.IndexOf("Latency Distribution", StringComparison.Ordinal);
        var at = output.IndexOf(label, distribution, StringComparison.Ordinal);
        var word = output[(at + label.Length)..].Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)[0];
        var (number, factor) = word switch
        {
            _ when word.EndsWith("us", StringComparison.Ordinal) => (word[..^2], 0.001),
            _ when word.EndsWith("ms", StringComparison.Ordinal) => (word[..^2], 1d),
            _ => (word[..^1], 1000d),
        };
        return double.Parse(number, CultureInfo.InvariantCulture) * factor;
    }
}
