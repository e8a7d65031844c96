using System.Diagnostics;
using System.Globalization;

namespace Ibis.Tests.Integration.Database;

/// <summary>A site in a process of its own, for tests that kill it.</summary>
internal sealed class SiteProcess : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly Task<string> _errors;

    private SiteProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public string ConnectionString { get; private set; } = string.Empty;

    public static SiteProcess Begin(string contentRoot, params string[] settings)
    {
        string[] arguments = [typeof(Program).Assembly.Location, $"--contentRoot={contentRoot}", .. settings];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new SiteProcess(Process.Start(start)!);
    }

    public static async Task<SiteProcess> StartAsync(string contentRoot, params string[] settings)
    {
        var site = Begin(contentRoot, settings);
        site.ConnectionString =
            await site._process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"The site did not start: {await site._errors}");
        return site;
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(_patience);
    }

    public async Task SignalAsync(string signal)
    {
        var kill = Process.Start("kill", ["-s", signal, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(_patience);
    }

    public async Task StopAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(_patience);
    }

    public async Task<(int ExitCode, string Errors)> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(_patience);
        return (_process.ExitCode, await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
