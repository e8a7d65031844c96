using System.Runtime.InteropServices;

namespace Ibis.Umbraco.Imaging.Worker;

/// <summary>Forbids sockets, other programs and looking into other processes, for every thread, for good.</summary>
internal static class SystemCallFilter
{
    private const int SetFilterMode = 1;
    private const int ForAllThreads = 1;

    private const ushort LoadWord = 0x20;
    private const ushort JumpIfEqual = 0x15;
    private const ushort Return = 0x06;
    private const uint Allow = 0x7FFF0000;
    private const uint NotPermitted = 0x00050001;

    /// <param name="allowsPrograms">Whether another program may take the place of this one.</param>
    public static void Apply(bool allowsPrograms = false)
    {
        // Numbers of socket, connect, ptrace; of execve, execveat; and of seccomp itself.
        (uint[] Always, uint[] Programs, int Seccomp)? calls = RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 => ([41, 42, 101], [59, 322], 317),
            Architecture.Arm64 => ([198, 203, 117], [221, 281], 277),
            _ => null,
        };
        if (calls is not { } known)
        {
            return;
        }
        uint[] forbidden = allowsPrograms ? known.Always : [.. known.Always, .. known.Programs];
        var count = forbidden.Length;
        Instruction[] program =
        [
            // The number of the call is the first word of what the filter sees.
            new(LoadWord, 0, 0, 0),
            .. forbidden.Select((call, place) => new Instruction(JumpIfEqual, (byte)(count - place), 0, call)),
            new(Return, 0, 0, Allow),
            new(Return, 0, 0, NotPermitted),
        ];
        var handle = GCHandle.Alloc(program, GCHandleType.Pinned);
        try
        {
            var filter = new Program((ushort)program.Length, handle.AddrOfPinnedObject());
            _ = syscall(known.Seccomp, SetFilterMode, ForAllThreads, ref filter);
        }
        finally
        {
            handle.Free();
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Instruction(ushort Code, byte IfTrue, byte IfFalse, uint Value);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Program(ushort Length, nint Instructions);

    [DllImport("libc")]
    private static extern nint syscall(nint number, nint mode, nint flags, ref Program program);
}
