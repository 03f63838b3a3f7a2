using System.Diagnostics;

namespace Benchmarks;

/// <summary>The workbook's command as a reader types it, without the build before it.</summary>
internal static class WorkbookCommand
{
    private static readonly string Project = Path.Combine(ReportFiles.Root, "src", "Workbook");

    /// <summary>Builds the program, so that no build is timed with it.</summary>
    public static void Build() => Dotnet("build", Project);

    public static void Run(params IEnumerable<string> arguments) => Dotnet(["run", "--no-build", "--project", Project, "--", .. arguments]);

    private static void Dotnet(params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = ReportFiles.Root, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new BenchmarkException($"dotnet {string.Join(' ', arguments)} failed: {output}{error.Result}");
    }
}
