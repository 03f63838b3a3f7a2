using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Workbook.Files;

/// <summary>When a process was started, in a form that no change of the clock touches; with it a process id that was given anew is told from the old one.</summary>
internal static class ProcessStart
{
    private const int StateField = 0, TicksField = 19;

    /// <summary>A text that is the same for as long as the process runs, or null where it can't be seen.</summary>
    public static string? Of(int process)
    {
        try
        {
            // The system counts ticks since it was started, and what .NET makes of them moves with the clock.
            if (OperatingSystem.IsLinux())
                return Ticks(process) is { } ticks ? $"{File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim()} {ticks}" : null;
            using var found = Process.GetProcessById(process);
            return found.StartTime.ToUniversalTime().Ticks.ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }

    /// <summary>How long the system had been running at the process's start, as Linux counts it, or null where that can't be seen.</summary>
    public static string? Ticks(int process) => Fields(process)?[TicksField];

    /// <summary>Whether there is such a process. One that has ended and whose parent hasn't asked for it yet is none.</summary>
    public static bool IsRunning(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !OperatingSystem.IsLinux() || Fields(process)?[StateField] is not ("Z" or "X");
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>"pid (name) state …": the name may hold anything, but its last parenthesis ends it. Null where the file can't be read.</summary>
    private static string[]? Fields(int process)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
