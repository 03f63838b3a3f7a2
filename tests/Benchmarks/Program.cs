using Benchmarks;

var modes = new Dictionary<string, Func<Report>>
{
    ["kernels"] = Kernels.Measure,
    ["steps"] = Steps.Measure,
};
if (args is not [var mode] || !modes.TryGetValue(mode, out var measure))
{
    Console.Error.WriteLine("""
        Usage: dotnet run -c Release --project tests/Benchmarks -- MODE

          kernels   the machine's multiply-add rate, the three products and the functions, in percent of it
          steps     one training step of the networks W1 to W4

        Results are checked before anything is timed; tables are printed and written to artifacts/benchmarks as JSON and SVG.
        Example: dotnet run -c Release --project tests/Benchmarks -- steps
        """);
    return 2;
}
var report = measure();
Console.WriteLine(report);
Console.WriteLine($"Written to {report.Write(mode)}");
return 0;
