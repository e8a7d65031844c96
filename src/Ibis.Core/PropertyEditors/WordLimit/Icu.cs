using System.Globalization;
using System.Runtime.InteropServices;

namespace Ibis.Core.PropertyEditors.WordLimit;

/// <summary>The word breaks of the ICU library, on which .NET itself stands.</summary>
internal sealed class Icu
{
    private const int ByWords = 1;
    private const int Newest = 99;
    private const int Oldest = 50;

    // The same for everybody, as in the back office: a few languages have rules of their own for single signs.
    private const string Rules = "en";

    private readonly OpenFunction _open;
    private readonly IteratorFunction _next;
    private readonly IteratorFunction _status;
    private readonly CloseFunction _close;

    private Icu(nint library, string suffix)
    {
        _open = Function<OpenFunction>(library, "ubrk_open" + suffix);
        _next = Function<IteratorFunction>(library, "ubrk_next" + suffix);
        _status = Function<IteratorFunction>(library, "ubrk_getRuleStatus" + suffix);
        _close = Function<CloseFunction>(library, "ubrk_close" + suffix);
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nint OpenFunction(
        int kind,
        [MarshalAs(UnmanagedType.LPStr)] string locale,
        nint text,
        int length,
        ref int error
    );

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int IteratorFunction(nint breaks);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate void CloseFunction(nint breaks);

    /// <returns>Null where the machine has none.</returns>
    public static Icu? Find()
    {
        foreach (var (library, suffix) in Candidates())
        {
            if (
                NativeLibrary.TryLoad(library, out var handle)
                && NativeLibrary.TryGetExport(handle, "ubrk_open" + suffix, out _)
            )
            {
                return new Icu(handle, suffix);
            }
        }
        return null;
    }

    /// <param name="text">Has to stay where it is until <see cref="Close"/>.</param>
    public nint Open(nint text, int length)
    {
        var error = 0;
        var breaks = _open(ByWords, Rules, text, length, ref error);
        // Below zero are warnings.
        return error <= 0 && breaks != 0
            ? breaks
            : throw new InvalidOperationException($"ICU could not open the rules for words: error {error}.");
    }

    /// <returns>Where the next piece ends; below zero after the last.</returns>
    public int Next(nint breaks) => _next(breaks);

    /// <summary>What kind of piece the last one is.</summary>
    public int Status(nint breaks) => _status(breaks);

    public void Close(nint breaks) => _close(breaks);

    // On Unix the names of library and functions hold the version.
    private static IEnumerable<(string Library, string Suffix)> Candidates()
    {
        if (OperatingSystem.IsWindows())
        {
            return [("icu.dll", "")];
        }
        if (OperatingSystem.IsMacOS())
        {
            return [("/usr/lib/libicucore.dylib", "")];
        }
        return Enumerable
            .Range(Oldest, Newest - Oldest + 1)
            .Reverse()
            .Select(version => version.ToString(CultureInfo.InvariantCulture))
            .Select(version => ($"libicuuc.so.{version}", $"_{version}"));
    }

    private static T Function<T>(nint library, string name)
        where T : Delegate => Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(library, name));
}
