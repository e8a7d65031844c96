using System.Globalization;

namespace Ibis.Bench;

/// <summary>Collects what was measured and prints it with the raw limit of the same run beside it.</summary>
internal sealed class Report
{
    private readonly List<string[]> _numbers =
    [
        ["What", "p50 ms", "p99 ms", "per second"],
    ];
    private readonly List<string[]> _ratios =
    [
        ["Ratio", "Measured", "Goal", "Met"],
    ];

    public void Add(string what, Load load) =>
        Number(
            what,
            Format(load.P50),
            Format(load.P99),
            Format(load.PerSecond) + (load.Failed > 0 ? $" ({load.Failed} failed)" : "")
        );

    public void Add(string what, Timing timing) =>
        Number(
            timing.Processor is { } processor ? $"{what} ({Format(processor)} ms of processor time)" : what,
            Format(timing.P50),
            Format(timing.P99),
            Format(1000 / timing.P50)
        );

    public void Number(string what, string p50, string p99, string perSecond)
    {
        _numbers.Add([what, p50, p99, perSecond]);
        Console.WriteLine($"  {what}: p50 {p50} ms, p99 {p99} ms, {perSecond} /s");
    }

    public void AtLeast(string what, double measured, double goal) =>
        _ratios.Add([what, Format(measured), "≥ " + Format(goal), measured >= goal ? "yes" : "no"]);

    public void AtMost(string what, double measured, double goal) =>
        _ratios.Add([what, Format(measured), "≤ " + Format(goal), measured <= goal ? "yes" : "no"]);

    public void Print()
    {
        Console.WriteLine();
        Console.WriteLine($"{Machine()}");
        Print(_numbers);
        Print(_ratios);
    }

    private static string Machine() =>
        $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}, .NET {Environment.Version}";

    private static void Print(List<string[]> rows)
    {
        if (rows.Count == 1)
        {
            return;
        }
        Console.WriteLine();
        for (var row = 0; row < rows.Count; row++)
        {
            Console.WriteLine("| " + string.Join(" | ", rows[row]) + " |");
            if (row == 0)
            {
                Console.WriteLine("|" + string.Concat(Enumerable.Repeat("---|", rows[row].Length)));
            }
        }
    }

    private static string Format(double number) =>
        number.ToString(number >= 100 ? "N0" : "0.##", CultureInfo.InvariantCulture);
}
