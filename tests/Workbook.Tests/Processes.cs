using System.Diagnostics;
using System.Globalization;

namespace Workbook.Tests;

internal static class Processes
{
    /// <summary>As long as a machine with far too much to do may take for what is sure to happen.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>A process that was sent its end has it a moment later, when it is next given a processor.</summary>
    public static async Task<bool> HasEndedAsync(int id)
    {
        var clock = Stopwatch.StartNew();
        while (IsRunning(id) && clock.Elapsed < Patience)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        return !IsRunning(id);
    }

    /// <summary>The id that a cell writes to a file, with a space after it: until that is there it may be half written. Null where the run ends without.</summary>
    public static async Task<int?> WrittenIdAsync(string file, Func<bool> hasEnded)
    {
        while (true)
        {
            var isLast = hasEnded();
            if (File.Exists(file) && File.ReadAllText(file) is [.. var id, ' '])
                return int.Parse(id, CultureInfo.InvariantCulture);
            if (isLast)
                return null;
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Whether a process runs. One that has ended but was never waited for (its parent died first) does not.</summary>
    private static bool IsRunning(int id)
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
