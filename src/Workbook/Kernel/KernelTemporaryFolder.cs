using Workbook.Files;

namespace Workbook.Kernel;

/// <summary>
/// A folder for what a kernel leaves in the temporary folder (sockets, scripts of packages), which goes away with it. One whose program was killed is
/// taken away by the next that needs one, and again when that is done: the kernel in it may have outlived its program by a moment.
/// </summary>
internal sealed class KernelTemporaryFolder : IDisposable
{
    private static readonly TemporaryName Name = new("", "");

    public KernelTemporaryFolder()
    {
        try
        {
            Litter.RemoveFolders(System.IO.Path.GetTempPath(), Name);
            Path = Directory.CreateTempSubdirectory(Name.Unnumbered).FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KernelStartException($"There is no room for the kernel in the temporary folder {System.IO.Path.GetTempPath()} ({e.Message}). Name another with the environment variable TMPDIR (TMP on Windows).", e);
        }
    }

    public string Path { get; }

    /// <exception cref="KernelStartException">No kernel would find a place.</exception>
    public static void Check() => new KernelTemporaryFolder().Dispose();

    public void Dispose()
    {
        Litter.RemoveFolder(Path);
        Litter.RemoveFolders(System.IO.Path.GetTempPath(), Name);
    }
}
