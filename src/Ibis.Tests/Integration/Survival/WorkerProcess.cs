using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace Ibis.Tests.Integration.Survival;

/// <summary>The worker seen from the test: its orders, and a record of all it has acknowledged.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ExpectedContent _expected;
    private readonly BlockingCollection<(string What, string More)> _answers = [];
    private readonly ConcurrentQueue<string> _errors = [];
    private readonly Task _reading;

    private WorkerProcess(Process process, ExpectedContent expected)
    {
        (_process, _expected) = (process, expected);
        _reading = Task.Run(ReadAsync);
        process.ErrorDataReceived += (_, line) => _errors.Enqueue(line.Data ?? string.Empty);
        process.BeginErrorReadLine();
    }

    public static WorkerProcess Start(string connectionString, ExpectedContent expected)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, $"--workOn={connectionString}"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var worker = new WorkerProcess(Process.Start(start)!, expected);
        worker.Await(Worker.Ready);
        return worker;
    }

    public void Run(int seed) => _process.StandardInput.WriteLine($"run {seed}");

    public void Stop()
    {
        _process.StandardInput.WriteLine("stop");
        Await(Worker.Stopped);
    }

    public DocumentState[] State()
    {
        _process.StandardInput.WriteLine(Worker.State);
        return JsonSerializer.Deserialize<DocumentState[]>(Await(Worker.State))!;
    }

    /// <summary>Waits until so many more operations have been acknowledged.</summary>
    public void AwaitWork(int more)
    {
        var wanted = _expected.Acknowledged + more;
        Assert.That(() => _expected.Acknowledged, Is.AtLeast(wanted).After(60_000, 2), Errors);
    }

    /// <summary>As by kill -9; what it said before is read to its end.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
    }

    /// <summary>It changes a content type, and is gone before it has done anything after the commit.</summary>
    public async Task ChangeTypeAndDieAsync()
    {
        await _process.StandardInput.WriteLineAsync(Worker.Death);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        Assert.That(_process.ExitCode, Is.Not.Zero, Errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }
        _process.Dispose();
        _answers.Dispose();
    }

    private string Await(string what)
    {
        while (_answers.TryTake(out var answer, Patience))
        {
            if (answer.What == what)
            {
                return answer.More;
            }
            Assert.That(answer.What, Is.Not.EqualTo("end"), Errors);
        }
        throw new TimeoutException($"The worker did not answer '{what}'. {Errors()}");
    }

    private string Errors() => string.Join('\n', _errors.TakeLast(40));

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            var (what, more) = line.Split(' ', 2) is [var first, var rest] ? (first, rest) : (line, string.Empty);
            switch (what)
            {
                case Worker.Begin:
                    _expected.Begin(JsonSerializer.Deserialize<Operation>(more)!);
                    break;
                case Worker.Done:
                    _expected.Acknowledge(JsonSerializer.Deserialize<Operation>(more)!);
                    break;
                case Worker.Failed:
                    _errors.Enqueue(more);
                    break;
                default:
                    _answers.Add((what, more));
                    break;
            }
        }
        _answers.Add(("end", string.Empty));
    }
}
