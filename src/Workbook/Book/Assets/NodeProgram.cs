using System.Diagnostics;
using System.Text;

namespace Workbook.Book.Assets;

/// <summary>Runs node and npm.</summary>
internal static class NodeProgram
{
    public sealed record Result(int ExitCode, string Output, string Error);

    public static bool Exists(string program) => Find(program) is not null;

    public static Result Run(string program, IEnumerable<string> arguments, string folder, string input, TimeSpan limit, CancellationToken cancel)
    {
        var path = Find(program) ?? throw new FileNotFoundException($"{program} was not found on the PATH.");
        using var process = Process.Start(new ProcessStartInfo(path, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        ended.CancelAfter(limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(ended.Token);
            var error = process.StandardError.ReadToEndAsync(ended.Token);
            Feed(process, input);
            process.WaitForExitAsync(ended.Token).GetAwaiter().GetResult();
            return new Result(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Result(-1, "", $"error: {program} took longer than {limit.TotalSeconds:0} s");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static void Feed(Process process, string input)
    {
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading; its exit code and error output say why.
        }
    }

    private static string? Find(string program)
    {
        var names = OperatingSystem.IsWindows() ? [$"{program}.exe", $"{program}.cmd"] : new[] { program };
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}
