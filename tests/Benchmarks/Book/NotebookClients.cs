using System.Diagnostics;

namespace Benchmarks;

/// <summary>Clients that run the whole series in the kernel that the build assembled, two notebooks at a time.</summary>
internal static class NotebookClients
{
    public const string Workbook = "workbook run", NbConvert = "jupyter nbconvert --execute";

    /// <summary>All but those with cells in Python: an answer of Python's that the kernel misses would be timed with them.</summary>
    private static readonly string[] Notebooks = [.. Directory.EnumerateFiles(Path.Combine(ReportFiles.Root, "notebooks"), "*.ipynb")
        .Where(file => !File.ReadAllText(file).Contains("\"needs-python\"", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The command that a reader types, without storing anything.</summary>
    public static Contestant OwnCommand => Contestant.Of(Workbook, () => WorkbookCommand.Run(["run", .. Notebooks, "--jobs", "2"]));

    /// <summary>Jupyter's own client, by the script of the gate; null where it isn't installed.</summary>
    public static Contestant? Jupyter(string folder) =>
        IsInstalled("jupyter-nbconvert") ? Contestant.Of(NbConvert, () => Execute(Path.Combine(ReportFiles.Root, ".ci", "jupyter"), folder)) : null;

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static void Execute(string script, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(script, [folder, .. Notebooks]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new BenchmarkException($"{script} failed: {error.Result}");
    }
}
