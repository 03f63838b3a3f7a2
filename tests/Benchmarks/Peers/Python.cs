using System.Diagnostics;

namespace Benchmarks;

/// <summary>The Python that has the peers: the system's own where it has NumPy, else the first on the path that has it.</summary>
internal static class Python
{
    private static readonly string[] Candidates = OperatingSystem.IsWindows() ? ["python", "py"] : ["/usr/bin/python3", "python3", "python"];
    private static readonly Dictionary<string, bool> Known = [];

    /// <summary>The interpreter; null where none has NumPy.</summary>
    public static string? Program { get; } = Candidates.FirstOrDefault(program => Has(program, "numpy"));

    /// <summary>Whether it can import a module.</summary>
    public static bool Has(string module) => Known.TryGetValue(module, out var has) ? has : Known[module] = Program is { } program && Has(program, module);

    private static bool Has(string program, string module)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, ["-c", $"import {module}"]) { RedirectStandardError = true, RedirectStandardOutput = true });
            process!.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;                                          // there is no such program
        }
    }
}
