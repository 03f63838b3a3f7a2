using System.ComponentModel;

namespace Workbook.Jupyter;

/// <summary>The folder in which Jupyter looks for what belongs to this user.</summary>
/// <param name="Missing">Why it is Jupyter's default folder and not one that Jupyter named, or null.</param>
internal sealed record JupyterDataFolder(string Path, string? Missing)
{
    public static async Task<JupyterDataFolder> FindAsync(CancellationToken cancellation)
    {
        if (Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } named)
            return new(System.IO.Path.GetFullPath(named), null);
        try
        {
            return await AskAsync(cancellation).ConfigureAwait(false) is { } told
                ? new(told, null)
                : new(Default(), "Jupyter did not say where its folder is (jupyter --data-dir failed).");
        }
        catch (Win32Exception)
        {
            return new(Default(), "Jupyter was not found: there is no program jupyter on the PATH.");
        }
    }

    private static async Task<string?> AskAsync(CancellationToken cancellation) =>
        await ProgramOutput.OfAsync("jupyter", ["--data-dir"], cancellation).ConfigureAwait(false) is { } told && System.IO.Path.IsPathRooted(told.Trim()) ? told.Trim() : null;

    /// <summary>What <c>JUPYTER_PATH</c> has to be for kernels to be found as they are now where Jupyter's own folder is another one.</summary>
    public static string SearchedElsewhere() => string.Join(System.IO.Path.PathSeparator,
        new[] { Environment.GetEnvironmentVariable("JUPYTER_PATH"), Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR"), Default() }.Where(folder => !string.IsNullOrEmpty(folder)));

    /// <summary>Where Jupyter looks on this system if nothing tells it otherwise.</summary>
    private static string Default()
    {
        if (OperatingSystem.IsWindows())
            return System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsMacOS())
            return System.IO.Path.Combine(home, "Library", "Jupyter");
        return Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } data
            ? System.IO.Path.Combine(data, "jupyter")
            : System.IO.Path.Combine(home, ".local", "share", "jupyter");
    }
}
