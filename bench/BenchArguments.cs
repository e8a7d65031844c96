using System.Globalization;

namespace Ibis.Bench;

/// <summary>What a run measures.</summary>
/// <param name="Parts">serve, write, import, start, edit, client; all when empty.</param>
/// <param name="Sizes">Published practices in the data sets.</param>
/// <param name="Files">Practices that are imported, a file each.</param>
internal sealed record BenchArguments(IReadOnlyList<string> Parts, IReadOnlyList<int> Sizes, int Seconds, int Files)
{
    public const string Usage =
        "Usage: bin/bench [serve|write|import|start|edit|client ...] [--sizes 1000,10000,100000] [--seconds 5] [--files 10000]";

    private static readonly string[] KnownParts = ["serve", "write", "import", "start", "edit", "client"];

    public bool Includes(string part) => Parts.Count == 0 || Parts.Contains(part);

    public static BenchArguments? Parse(string[] args)
    {
        var parts = new List<string>();
        int[] sizes = [1_000, 10_000, 100_000];
        var seconds = 5;
        var files = 10_000;
        for (var index = 0; index < args.Length; index++)
        {
            switch (args[index])
            {
                case "--sizes" when index + 1 < args.Length:
                    sizes = [.. args[++index].Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
                    break;
                case "--seconds" when index + 1 < args.Length:
                    seconds = int.Parse(args[++index], CultureInfo.InvariantCulture);
                    break;
                case "--files" when index + 1 < args.Length:
                    files = int.Parse(args[++index], CultureInfo.InvariantCulture);
                    break;
                case var part when KnownParts.Contains(part):
                    parts.Add(part);
                    break;
                default:
                    return null;
            }
        }
        return new BenchArguments(parts, sizes, seconds, files);
    }
}
