using System.Diagnostics;

namespace Ibis.Bench;

/// <summary>A server under measurement in a process of its own.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ChildProcess(Process process, TimeSpan readyAfter)
    {
        _process = process;
        ReadyAfter = readyAfter;
    }

    /// <summary>From the start of the process to its first good answer.</summary>
    public TimeSpan ReadyAfter { get; }

    /// <summary>Resident memory, in bytes.</summary>
    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>What the process has spent on all cores so far; other work on the machine does not change it.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <exception cref="TimeoutException">No good answer within two minutes.</exception>
    public static async Task<ChildProcess> StartAsync(
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string> environment,
        string readyUrl,
        CancellationToken cancellation
    )
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var output = new System.Text.StringBuilder();
        process.OutputDataReceived += (_, line) => output.AppendLine(line.Data);
        process.ErrorDataReceived += (_, line) => output.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        while (Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(2) && !process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(readyUrl, cancellation);
                if (answer.IsSuccessStatusCode)
                {
                    return new ChildProcess(process, Stopwatch.GetElapsedTime(began));
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(10, cancellation);
        }
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
        throw new TimeoutException($"{readyUrl} gave no good answer within two minutes:\n{output}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            // SIGTERM, so that the site ends as it does in production.
            using var kill = Process.Start("kill", [_process.Id.ToString()]);
            await kill.WaitForExitAsync();
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            try
            {
                await _process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }
        _process.Dispose();
    }
}
