using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Workbook.Jupyter;

namespace Workbook.Witnesses;

/// <summary>The Python that runs witnesses, each in a process of its own.</summary>
/// <param name="program">Its name or path.</param>
/// <param name="limit">How long a witness may run.</param>
internal sealed class Python(string program, TimeSpan limit)
{
    private static readonly string Teller = ReadTeller();

    /// <summary>Why a library's witnesses can't run here, or null.</summary>
    public async Task<string?> LacksAsync(WitnessLibrary library, CancellationToken cancellation)
    {
        try
        {
            return await ProgramOutput.OfAsync(program, ["-c", $"import {library.Module}"], cancellation).ConfigureAwait(false) is null
                ? $"{program} lacks {library.Name} (on Debian: apt install python3-{library.Module}; elsewhere: pip install {library.Module})"
                : null;
        }
        catch (Win32Exception)
        {
            return $"there is no program {program} (name another with --python)";
        }
    }

    /// <summary>Runs a witness to its end, or to its limit.</summary>
    public async Task<PythonAnswer> RunAsync(Witness witness, CancellationToken cancellation)
    {
        var answers = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(program, ["-c", Teller, answers, witness.Path, .. witness.Claims.Select(claim => claim.Line.ToString(CultureInfo.InvariantCulture))])
            {
                WorkingDirectory = Path.GetDirectoryName(witness.Path)!,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            return await FinishAsync(process, cancellation).ConfigureAwait(false) is { } ended
                ? new PythonAnswer(new Dictionary<int, Numbers>(), null, ended)
                : PythonAnswer.Parse(await File.ReadAllTextAsync(answers, cancellation).ConfigureAwait(false));
        }
        finally
        {
            File.Delete(answers);
        }
    }

    /// <summary>Why the process has not come to its end by itself, or null.</summary>
    private async Task<string?> FinishAsync(Process process, CancellationToken cancellation)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timer.CancelAfter(limit);
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(timer.Token), process.StandardError.ReadToEndAsync(timer.Token));
            await Task.WhenAll(output, errors, process.WaitForExitAsync(timer.Token)).ConfigureAwait(false);
            return process.ExitCode == 0 ? null : $"Python ended with exit code {process.ExitCode}: {(await errors.ConfigureAwait(false)).Trim().Split('\n')[^1]}";
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return string.Create(CultureInfo.InvariantCulture, $"it ran longer than {limit.TotalSeconds:0.###} s and was stopped");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static string ReadTeller()
    {
        using var stream = typeof(Python).Assembly.GetManifestResourceStream("Witnesses/tell.py")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

/// <summary>What a witness's marked lines are worth, and what went wrong.</summary>
/// <param name="ErrorLine">The line at which it ended; null where that isn't known.</param>
internal sealed record PythonAnswer(IReadOnlyDictionary<int, Numbers> Values, int? ErrorLine, string? Error)
{
    public static PythonAnswer Parse(string text)
    {
        var answers = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t', 3)).ToList();
        var error = answers.Find(answer => answer[0] == "error");
        return new(
            answers.Where(answer => answer[0] == "value").ToDictionary(answer => int.Parse(answer[1], CultureInfo.InvariantCulture), answer => Numbers.Parse(answer[2])),
            int.TryParse(error?[1], CultureInfo.InvariantCulture, out var line) ? line : null,
            error?[2]);
    }
}
