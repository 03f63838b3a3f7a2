using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Workbook.Tests.VsCode;

/// <summary>The kernel as the Polyglot Notebooks extension starts it from the workspace's settings, and speaks to it: one JSON object a line.</summary>
internal sealed class ExtensionKernel : IDisposable
{
    /// <summary>Ends a kernel whose test was killed: it would spin for ever.</summary>
    private const string Guard = "/usr/bin/timeout";

    private readonly Process _process;
    private int _cells;

    private ExtensionKernel(Process process) => _process = process;

    /// <summary>The kernels' addresses by their names.</summary>
    public IReadOnlyDictionary<string, string> Kernels { get; private set; } = new Dictionary<string, string>();

    /// <param name="storage">The extension's own folder, in which it starts programs.</param>
    public static async Task<ExtensionKernel> StartAsync(string notebooks, string storage)
    {
        IReadOnlyList<string> command = WorkspaceSettings.KernelCommand(notebooks, storage);
        if (File.Exists(Guard))
            command = [Guard, "--signal=KILL", "600", .. command];
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = storage, RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var (name, value) in WorkspaceSettings.Read("settings.json")["polyglot-notebook.kernelEnvironmentVariables"]!.AsObject())
            start.Environment[name] = (string)value!;
        var kernel = new ExtensionKernel(Process.Start(start)!);
        try
        {
            var ready = (await kernel.UntilAsync(message => (string?)message["eventType"] == "KernelReady"))[^1];
            kernel.Kernels = ready["event"]!["kernelInfos"]!.AsArray().ToDictionary(info => (string)info!["localName"]!, info => (string)info!["uri"]!);
            return kernel;
        }
        catch
        {
            kernel.Dispose();
            throw;
        }
    }

    /// <summary>Submits a cell as the extension does; returns every event up to the one that it succeeded or failed.</summary>
    public async Task<IReadOnlyList<JsonNode>> RunAsync(string language, string code)
    {
        var token = $"cell{++_cells}";
        var message = new JsonObject
        {
            ["commandType"] = "SubmitCode",
            ["command"] = new JsonObject
            {
                ["code"] = code,
                ["targetKernelName"] = language,
                ["parameters"] = new JsonObject { ["cellIndex"] = "0" },
                ["originUri"] = $"kernel://vscode/{language}",
                ["destinationUri"] = Kernels[language],
            },
            ["routingSlip"] = new JsonArray("kernel://vscode/?tag=arrived", $"kernel://vscode/{language}?tag=arrived"),
            ["token"] = token,
        };
        await _process.StandardInput.WriteLineAsync(message.ToJsonString());
        await _process.StandardInput.FlushAsync();
        return await UntilAsync(answer => (string?)answer["eventType"] is "CommandSucceeded" or "CommandFailed" && (string?)answer["command"]?["token"] == token);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task<IReadOnlyList<JsonNode>> UntilAsync(Func<JsonNode, bool> isLast)
    {
        var received = new List<JsonNode>();
        while (received.Count == 0 || !isLast(received[^1]))
        {
            var line = await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.True(line is not null, "The kernel ended before it answered.");
            received.Add(JsonNode.Parse(line)!);
        }
        return received;
    }
}
