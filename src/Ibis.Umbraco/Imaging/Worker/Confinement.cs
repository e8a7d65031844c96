using System.Globalization;
using System.Runtime.InteropServices;

namespace Ibis.Umbraco.Imaging.Worker;

/// <summary>Takes away from this process what decoding a picture does not need. Linux only; elsewhere the time limit of the site remains.</summary>
internal static class Confinement
{
    private const int RlimitCpu = 0;
    private const int RlimitFileSize = 1;
    private const int RlimitAddressSpace = 9;
    private const int NoNewPrivileges = 38;

    /// <param name="megabytes">Beyond what the runtime has reserved already.</param>
    public static void Begin(int megabytes)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        Limit(RlimitFileSize, 0);
        Limit(RlimitAddressSpace, ReservedBytes() + ((ulong)megabytes * 1024 * 1024));
        if (prctl(NoNewPrivileges, 1, 0, 0, 0) == 0)
        {
            SystemCallFilter.Apply();
        }
    }

    /// <summary>For a program that takes the place of this one right after.</summary>
    /// <param name="megabytes">All that it may take.</param>
    /// <param name="seconds">All that it may work.</param>
    public static void BeginOtherProgram(int megabytes, int seconds)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        Limit(RlimitFileSize, 0);
        AllowSeconds(seconds);
        if (prctl(NoNewPrivileges, 1, 0, 0, 0) == 0)
        {
            SystemCallFilter.Apply(allowsPrograms: true);
        }
        Limit(RlimitAddressSpace, (ulong)megabytes * 1024 * 1024);
    }

    /// <summary>From now on; the process is killed by the system after that.</summary>
    public static void AllowSeconds(int seconds)
    {
        if (OperatingSystem.IsLinux())
        {
            Limit(RlimitCpu, (ulong)(Environment.CpuUsage.TotalTime.TotalSeconds + seconds), keepHard: true);
        }
    }

    private static void Limit(int resource, ulong value, bool keepHard = false)
    {
        var limits = new ResourceLimits();
        if (keepHard)
        {
            _ = getrlimit(resource, ref limits);
        }
        limits.Soft = value;
        limits.Hard = keepHard ? limits.Hard : value;
        _ = setrlimit(resource, ref limits);
    }

    private static ulong ReservedBytes()
    {
        var line = File.ReadLines("/proc/self/status")
            .First(line => line.StartsWith("VmSize:", StringComparison.Ordinal));
        return ulong.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture)
            * 1024;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct ResourceLimits
    {
        public ulong Soft;
        public ulong Hard;
    }

    [DllImport("libc")]
    private static extern int getrlimit(int resource, ref ResourceLimits limits);

    [DllImport("libc")]
    private static extern int setrlimit(int resource, ref ResourceLimits limits);

    [DllImport("libc")]
    private static extern int prctl(int option, nuint two, nuint three, nuint four, nuint five);
}
