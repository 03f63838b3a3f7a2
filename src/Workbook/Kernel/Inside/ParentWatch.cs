using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Workbook.Kernel.Inside;

/// <summary>
/// Ends the kernel, and what its cells started, when the program that started it is gone, however that came about: by itself it would live on and spin at
/// the end of its input.
/// </summary>
internal static class ParentWatch
{
    /// <summary>The environment variable with the process id of the program to watch.</summary>
    public const string Variable = "WORKBOOK_PROCESS";

    /// <summary>As <c>kill</c> is told them.</summary>
    private const int OwnGroup = 0, Killed = 9;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private static PosixSignalRegistration? s_interrupt;
    private static bool s_leadsGroup;

    public static void Begin()
    {
        if (!int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var parent))
            return;
        Environment.SetEnvironmentVariable(Variable, null);
        // A group of its own, so that what it starts can be ended with it.
        s_leadsGroup = !OperatingSystem.IsWindows() && SetProcessGroup(0, 0) == 0;
        // Ctrl-C reaches every process of a terminal; the parent decides what becomes of this one.
        s_interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        // On a thread of its own: a cell may occupy every thread of the pool.
        new Thread(() => EndAfter(parent)) { IsBackground = true, Name = "parent watch" }.Start();
    }

    private static void EndAfter(int parent)
    {
        if (OperatingSystem.IsWindows())
            WaitForExit(parent);
        else
        {
            // An orphan is given another parent at once, even while its first one waits to be taken note of.
            while (ParentId() == parent)
                Thread.Sleep(Interval);
        }
        if (s_leadsGroup)
            _ = Signal(OwnGroup, Killed);
        Process.GetCurrentProcess().Kill();
    }

    private static void WaitForExit(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.WaitForExit();
        }
        catch (ArgumentException)
        {
            // It is gone already.
        }
    }

    [DllImport("libc", EntryPoint = "getppid")]
    private static extern int ParentId();

    [DllImport("libc", EntryPoint = "setpgid")]
    private static extern int SetProcessGroup(int process, int group);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}
