using System.Diagnostics;

namespace Benchmarks;

/// <summary>The workbook's command as a reader types it, without the build before it.</summary>
internal static class WorkbookCommand
{
    private static readonly string Project = Path.Combine(ReportFiles.Root, "src", "Workbook");

    /// <summary>Builds the program, so that no build is timed with it.</summary>
    public static void Build() => Dotnet("build", Project);

    public static void Run(params IEnumerable<string> arguments) => Dotnet(["run", "--no-build", "--project", Project, "--", .. arguments]);

    /// <summary>Starts the program as it was built, with nothing between it and whoever looks at its process.</summary>
    public static Process Start(IEnumerable<KeyValuePair<string, string>> environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(ReportFiles.Root, "artifacts", "bin", "Workbook", "debug", "workbook.dll"), .. arguments])
        {
            WorkingDirectory = ReportFiles.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static void Dotnet(params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = ReportFiles.Root, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new BenchmarkException($"dotnet {string.Join(' ', arguments)} failed: {output}{error.Result}");
    }
}
