using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Workbook.Tests.VsCode;

/// <summary>What the Polyglot Notebooks extension meets in this repository: the settings that it reads, and the kernel that it starts by them. VS Code itself is not needed.</summary>
public sealed class ExtensionTests
{
    private static readonly string Notebooks = Path.Combine(WorkspaceSettings.Root, "notebooks");

    [Fact]
    public void The_extension_is_recommended() =>
        Assert.Equal(["ms-dotnettools.dotnet-interactive-vscode"], WorkspaceSettings.Read("extensions.json")["recommendations"]!.AsArray().Select(id => (string?)id));

    [Fact]
    public void The_tool_that_the_extension_asks_for_is_the_one_that_the_build_restores() => Assert.Equal(
        XDocument.Load(Path.Combine(WorkspaceSettings.Root, "src", "Directory.Packages.props")).Descendants("KernelToolVersion").Single().Value,
        (string?)WorkspaceSettings.Read("settings.json")["dotnet-interactive.requiredInteractiveToolVersion"]);

    [Fact]
    public async Task A_notebooks_cells_run_in_the_kernel_that_the_settings_name()
    {
        using var storage = new TemporaryFolder();
        using var kernel = await ExtensionKernel.StartAsync(Notebooks, storage.Path);
        Assert.Superset(new HashSet<string> { "csharp", "fsharp", "mermaid" }, kernel.Kernels.Keys.ToHashSet());

        var library = await kernel.RunAsync("csharp", """
            #r "../src/Backprop/bin/Backprop.dll"
            #r "../src/Backprop.Interactive/bin/Backprop.Interactive.dll"
            using Backprop;
            PlotlyNet.Use();
            Console.Write("ready");
            Questions.FirstBatch().X.Shape
            """);
        Assert.Equal("CommandSucceeded", End(library));
        Assert.Equal(["ready", "(5 × 4)"], Shown(library, "text/plain"));

        var chart = await kernel.RunAsync("csharp", """
            using Plotly.NET.CSharp;
            Chart.Line<double, double, string>([0.0, 1.0], [3.0, 3.75], Name: "sum").WithAxes("step", "loss")
            """);
        Assert.Equal("CommandSucceeded", End(chart));
        var html = Assert.Single(Shown(chart, "text/html"))!;
        Assert.StartsWith("<figure class=\"bp-plot\"><img ", html);
        Assert.Contains("3.75", html.Split("<script type=\"application/vnd.plotly.v1+json\">")[1]);

        var wrong = await kernel.RunAsync("csharp", "Questions.FirstBatch().Missing");
        Assert.Equal("CommandFailed", End(wrong));
        Assert.Contains("'Missing'", (string?)wrong[^1]["event"]!["message"]);
    }

    private static string? End(IReadOnlyList<JsonNode> events) => (string?)events[^1]["eventType"];

    private static IEnumerable<string?> Shown(IReadOnlyList<JsonNode> events, string mime) => events
        .Where(message => (string?)message["eventType"] is "StandardOutputValueProduced" or "ReturnValueProduced")
        .Select(message => (string?)message["event"]!["formattedValues"]!.AsArray().Single(value => (string?)value!["mimeType"] == mime)!["value"]);
}
