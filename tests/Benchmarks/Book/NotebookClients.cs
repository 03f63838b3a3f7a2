using System.Diagnostics;

namespace Benchmarks;

/// <summary>Clients that run the whole series in the kernel that the build assembled, two notebooks at a time.</summary>
internal static class NotebookClients
{
    public const string Workbook = "workbook run", NbConvert = "jupyter nbconvert --execute";

    private static readonly string Notebooks = Path.Combine(ReportFiles.Root, "notebooks");

    /// <summary>The command that a reader types, without storing anything.</summary>
    public static Contestant OwnCommand => Contestant.Of(Workbook, () => WorkbookCommand.Run("run", Notebooks, "--jobs", "2"));

    /// <summary>Jupyter's own client, by the script of the gate; null where it isn't installed.</summary>
    public static Contestant? Jupyter(string folder) =>
        IsInstalled("jupyter-nbconvert") ? Contestant.Of(NbConvert, () => Execute(Path.Combine(ReportFiles.Root, ".ci", "jupyter"), folder)) : null;

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static void Execute(string script, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(script, [folder]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new BenchmarkException($"{script} failed: {error.Result}");
    }
}
