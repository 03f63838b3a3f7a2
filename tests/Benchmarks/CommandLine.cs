namespace Benchmarks;

/// <summary>The command line: a mode, and words that a row must hold to be measured.</summary>
internal static class CommandLine
{
    private const int Fine = 0, Failed = 1, Misused = 2;

    private static string Help => $"""
        Usage: dotnet run -c Release --project tests/Benchmarks -- MODE [WORD…]

        {string.Join("\n", Mode.All.Select(mode => $"  {mode.Name,-10}{mode.Summary}"))}

        With words, only the rows that hold all of them are measured.
        Results are checked before anything is timed. Tables are printed, and written to artifacts/benchmarks as JSON and SVG.

          dotnet run -c Release --project tests/Benchmarks -- peers W2 NumPy
          dotnet run -c Release --project tests/Benchmarks -- kernels 1024
          DOTNET_EnableAVX512=0 dotnet run -c Release --project tests/Benchmarks -- kernels product 256

        """;

    public static int Run(string[] arguments)
    {
        if (arguments is [] or ["-h" or "--help" or "help", ..])
        {
            Console.Out.Write(Help);
            return Fine;
        }
        if (arguments is [BlasServer.Command, var library])
        {
            BlasServer.Serve(library);
            return Fine;
        }
        if (Mode.All.FirstOrDefault(mode => mode.Name == arguments[0]) is not { } mode)
        {
            Console.Error.Write($"There is no mode \"{arguments[0]}\".\n\n{Help}");
            return Misused;
        }
        try { return Measure(mode, new Filter(arguments[1..])); }
        catch (BenchmarkException error)
        {
            Progress.Clear();
            Console.Error.WriteLine(error.Message);
            return Failed;
        }
    }

    private static int Measure(Mode mode, Filter filter)
    {
        Backprop.Threads.Limit = 1;
        if (Machine.Warning() is { } warning) Console.Error.WriteLine(warning);
        var any = false;
        foreach (var report in mode.Measure(filter))
        {
            Progress.Clear();
            Console.WriteLine(report);
            ReportFiles.Write(report);
            any = true;
        }
        if (any) Console.WriteLine($"Written to {ReportFiles.Folder}");
        else Console.Error.WriteLine($"No row of {mode.Name} holds all of: {string.Join(", ", filter.Words)}.");
        return any ? Fine : Misused;
    }
}
