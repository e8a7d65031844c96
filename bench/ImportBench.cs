namespace Ibis.Bench;

/// <summary>uSync import of 10,000 practices, a file each, against one durable commit a file.</summary>
internal sealed class ImportBench(DataSets sets, Report report)
{
    public Task RunAsync(CancellationToken cancellation)
    {
        _ = (sets, report, cancellation);
        throw new NotSupportedException("The import is not measured yet. Leave import out: bin/bench serve write start");
    }
}
