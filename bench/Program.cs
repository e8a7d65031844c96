using Ibis.Bench;

if (RawServer.IsAsked(args))
{
    return await RawServer.RunAsync(args);
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
var asked = BenchArguments.Parse(args);
if (asked is null)
{
    Console.Error.WriteLine(BenchArguments.Usage);
    return 2;
}
return await Benchmarks.RunAsync(asked, stop.Token);
