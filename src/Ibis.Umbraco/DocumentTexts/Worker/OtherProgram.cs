using System.Runtime.InteropServices;
using Ibis.Umbraco.Imaging.Worker;

namespace Ibis.Umbraco.DocumentTexts.Worker;

/// <summary>Puts another program in the place of this one, within limits that it cannot lift.</summary>
internal static class OtherProgram
{
    // As a shell says it.
    private const int CannotRun = 126;

    /// <returns>Only when the program could not be started.</returns>
    public static int Become(string path, string[] arguments, int megabytes, int seconds)
    {
        string?[] words = [path, .. arguments, null];
        string?[] environment = ["LC_ALL=C.UTF-8", null];
        // Once in vain: the runtime needs memory for the first call, and after the limits there is none.
        _ = execve("", words, environment);
        Confinement.BeginOtherProgram(megabytes, seconds);
        _ = execve(path, words, environment);
        return CannotRun;
    }

    [DllImport("libc")]
    private static extern int execve(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string path,
        [MarshalAs(UnmanagedType.LPArray, ArraySubType = UnmanagedType.LPStr)] string?[] arguments,
        [MarshalAs(UnmanagedType.LPArray, ArraySubType = UnmanagedType.LPStr)] string?[] environment
    );
}
