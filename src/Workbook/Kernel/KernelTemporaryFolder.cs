using System.Diagnostics;
using System.Globalization;

namespace Workbook.Kernel;

/// <summary>
/// A folder for what a kernel leaves in the temporary folder (sockets, scripts of packages), which goes away with it. One whose program was killed is
/// taken away by the next that needs one.
/// </summary>
internal sealed class KernelTemporaryFolder : IDisposable
{
    private const string Prefix = "workbook-";

    public KernelTemporaryFolder()
    {
        try
        {
            RemoveOrphans();
            Path = Directory.CreateTempSubdirectory(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-")).FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KernelStartException($"There is no room for the kernel in the temporary folder {System.IO.Path.GetTempPath()} ({e.Message}). Name another with the environment variable TMPDIR (TMP on Windows).", e);
        }
    }

    public string Path { get; }

    public void Dispose() => Remove(Path);

    private static void RemoveOrphans()
    {
        foreach (var folder in Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), Prefix + "*-*"))
        {
            var name = System.IO.Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
            if (int.TryParse(name, CultureInfo.InvariantCulture, out var owner) && !IsAlive(owner))
                Remove(folder);
        }
    }

    private static bool IsAlive(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>What can't be removed now, such as a file that something a cell started still writes, is left to the next run.</summary>
    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
