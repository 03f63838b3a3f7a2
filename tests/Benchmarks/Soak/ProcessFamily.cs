using System.Globalization;
using System.Text;

namespace Benchmarks;

/// <summary>All processes that came of one command, however they were started: they carry a variable of its environment. Linux tells; elsewhere there are none.</summary>
internal sealed class ProcessFamily(string mark)
{
    public const string Mark = "BACKPROP_SOAK";

    private readonly byte[] _mark = Encoding.UTF8.GetBytes($"{Mark}={mark}\0");

    public static bool IsKnown { get; } = Directory.Exists("/proc/self/fd");

    public IEnumerable<int> Members() => !IsKnown ? [] : Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id > 0 && Read(id, "environ").AsSpan().IndexOf(_mark) >= 0);

    public static string CommandOf(int id) => Encoding.UTF8.GetString(Read(id, "cmdline")).Replace('\0', ' ').Trim();

    /// <summary>A line of <c>/proc/ID/status</c> such as <c>VmRSS: 123 kB</c>, in bytes; 0 where the process is gone.</summary>
    public static long Bytes(int id, string name)
    {
        var line = Encoding.UTF8.GetString(Read(id, "status")).Split('\n').FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.Ordinal));
        return line is null ? 0 : 1024 * long.Parse(line[(name.Length + 1)..].Replace("kB", "").Trim(), CultureInfo.InvariantCulture);
    }

    public static int OpenFiles(int id)
    {
        try { return Directory.EnumerateFileSystemEntries($"/proc/{id}/fd").Count(); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { return 0; }
    }

    /// <summary>Empty where the process is gone, or somebody else's.</summary>
    private static byte[] Read(int id, string file)
    {
        try { return File.ReadAllBytes($"/proc/{id}/{file}"); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { return []; }
    }
}
