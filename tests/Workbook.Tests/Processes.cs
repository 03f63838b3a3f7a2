using System.Diagnostics;
using System.Globalization;

namespace Workbook.Tests;

internal static class Processes
{
    /// <summary>Whether a process runs. One that has ended but was never waited for (its parent died first) does not.</summary>
    public static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited && !IsZombie(id);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsZombie(int id)
    {
        try
        {
            // "pid (name) state …"; the name may hold anything but its last parenthesis ends it.
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            return stat[(stat.LastIndexOf(')') + 1)..].TrimStart().StartsWith('Z');
        }
        catch (IOException)
        {
            return false;
        }
    }
}
