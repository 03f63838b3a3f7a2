using System.Diagnostics;
using System.Globalization;
using Workbook.Files;

namespace Workbook.Commands;

/// <summary>
/// The runtime's socket and pipes for debuggers in the temporary folder. It takes them away when the program ends, but not when the program is killed; so they go
/// at the start, unless a debugger is there. Kernels are told to make none.
/// </summary>
internal static class DebuggerFiles
{
    public static void Remove()
    {
        if (OperatingSystem.IsWindows() || Debugger.IsAttached)
            return;
        foreach (var file in Of(Environment.ProcessId))
            Litter.RemoveFile(file);
    }

    /// <summary>The places of a process's files.</summary>
    internal static IEnumerable<string> Of(int process)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{process}-{ProcessStart.Ticks(process)}");
        return ((string[])[$"dotnet-diagnostic-{name}-socket", $"clr-debug-pipe-{name}-in", $"clr-debug-pipe-{name}-out"]).Select(file => Path.Combine(Path.GetTempPath(), file));
    }
}
