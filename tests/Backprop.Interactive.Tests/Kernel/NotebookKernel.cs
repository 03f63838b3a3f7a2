using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Backprop.Interactive.Tests.Kernel;

/// <summary>.NET Interactive in a process of its own, spoken to over stdio as VS Code does. It works in <c>notebooks</c>.</summary>
internal sealed class NotebookKernel : IDisposable
{
    private const string Guard = "/usr/bin/timeout";

    private readonly Process _process;
    private int _cells;

    private NotebookKernel(string folder)
    {
        // The tool spins for ever when the program that started it dies; where there is a guard, it ends then at the latest.
        string[] command = ["dotnet", Path.Combine(folder, "Microsoft.DotNet.Interactive.App.dll"), "stdio", "--working-dir", Notebooks];
        if (File.Exists(Guard)) command = [Guard, "--signal=KILL", "300", .. command];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = Notebooks,
            Environment = { ["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1", ["DOTNET_INTERACTIVE_SKIP_FIRST_TIME_EXPERIENCE"] = "1" },
        };
        _process = Process.Start(start)!;
        Await(line => (string?)line["eventType"] == "KernelReady");
    }

    public const string FirstCell = """
        #r "../src/Backprop/bin/Backprop.dll"
        #r "../src/Backprop.Interactive/bin/Backprop.Interactive.dll"
        using Backprop;
        PlotlyNet.Use();
        """;

    /// <summary>The kernel that the build assembles, its first cell run.</summary>
    public static NotebookKernel Start() => new(Path.Combine(Root, "artifacts", "kernel"));

    /// <summary>The tool as it is published.</summary>
    public static NotebookKernel StartPublished() =>
        new(typeof(NotebookKernel).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "PublishedTool").Value!);

    /// <summary>Runs a cell; gives what it shows or says, or how it failed.</summary>
    public CellShown Run(string code)
    {
        var token = $"t{++_cells}";
        var command = new JsonObject
        {
            ["token"] = token, ["id"] = Guid.NewGuid().ToString("N"), ["commandType"] = "SubmitCode", ["routingSlip"] = new JsonArray(),
            ["command"] = new JsonObject { ["code"] = code, ["targetKernelName"] = null },
        };
        _process.StandardInput.WriteLine(command.ToJsonString());
        _process.StandardInput.Flush();
        List<IReadOnlyDictionary<string, string>> values = [];
        var end = Await(line =>
        {
            if (line["event"]?["formattedValues"] is JsonArray { Count: > 0 } formatted && (string?)line["eventType"] != "DiagnosticsProduced")
                values.Add(formatted.ToDictionary(value => (string)value!["mimeType"]!, value => (string)value!["value"]!));
            return (string?)line["eventType"] is "CommandSucceeded" or "CommandFailed" && (string?)line["command"]!["token"] == token;
        });
        return new CellShown(values, (string?)end["event"]!["message"]);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string Notebooks => Path.Combine(Root, "notebooks");

    private static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Notebooks.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    private JsonNode Await(Func<JsonNode, bool> arrives)
    {
        while (_process.StandardOutput.ReadLine() is { } line)
            if (line.StartsWith('{') && JsonNode.Parse(line)! is var read && arrives(read)) return read;
        throw new InvalidOperationException("The kernel ended before it answered.");
    }
}
