using System.Diagnostics;

namespace Benchmarks;

/// <summary>What Linux keeps in memory of the files that were read.</summary>
internal static class PageCache
{
    private const string Switch = "/proc/sys/vm/drop_caches";

    /// <summary>Forgets it, so that the next reader meets the disk; false where this user may not.</summary>
    public static bool TryEmpty()
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            using (var sync = Process.Start("sync")) sync.WaitForExit();
            File.WriteAllText(Switch, "3");
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { return false; }
    }
}
