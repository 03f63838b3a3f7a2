using System.ComponentModel;
using System.Diagnostics;

namespace Workbook.Jupyter;

/// <summary>What a program of Jupyter's or Python's says when it is asked something.</summary>
internal static class ProgramOutput
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Its standard output, or null where it failed or didn't answer in time.</summary>
    /// <exception cref="Win32Exception">There is no such program.</exception>
    public static async Task<string?> OfAsync(string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await Task.WhenAll(output, errors, process.WaitForExitAsync(limit.Token)).ConfigureAwait(false);
            return process.ExitCode == 0 ? await output.ConfigureAwait(false) : null;
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
}
