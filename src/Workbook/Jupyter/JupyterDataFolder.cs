using System.ComponentModel;
using System.Diagnostics;

namespace Workbook.Jupyter;

/// <summary>The folder in which Jupyter looks for what belongs to this user.</summary>
/// <param name="Missing">Why it is Jupyter's default folder and not one that Jupyter named, or null.</param>
internal sealed record JupyterDataFolder(string Path, string? Missing)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

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

    private static async Task<string?> AskAsync(CancellationToken cancellation)
    {
        using var process = Process.Start(new ProcessStartInfo("jupyter", ["--data-dir"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await Task.WhenAll(output, errors, process.WaitForExitAsync(limit.Token)).ConfigureAwait(false);
            var told = (await output.ConfigureAwait(false)).Trim();
            return process.ExitCode == 0 && System.IO.Path.IsPathRooted(told) ? told : null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

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
