using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Kernel;

namespace Workbook.Jupyter;

/// <summary>What Jupyter is told of a kernel.</summary>
/// <param name="Name">What notebooks call their kernel, and the name of its folder.</param>
/// <param name="DefaultKernel">What the program calls the language of a cell that names none.</param>
internal sealed record Kernelspec(string Name, string DisplayName, string Language, string DefaultKernel)
{
    /// <summary>Whose it is, in its metadata.</summary>
    public const string Mark = "backprop-workbook";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<Kernelspec> All { get; } =
    [
        new(".net-csharp", ".NET (C#)", "C#", "csharp"),
        new(".net-fsharp", ".NET (F#)", "F#", "fsharp"),
    ];

    /// <summary>The text of its <c>kernel.json</c>.</summary>
    /// <param name="program">The kernel's program.</param>
    public string ToJson(string program) => new JsonObject
    {
        // The program answers pages over HTTP: on this machine only, and at a port that is free. Left to itself it tries 2048, 2049, …, where two that start together collide.
        ["argv"] = new JsonArray(DotnetHost.Path, program, "jupyter", "--default-kernel", DefaultKernel, "--http-local-only", "--http-port-range", "0-0", "{connection_file}"),
        ["display_name"] = DisplayName,
        ["language"] = Language,
        ["env"] = new JsonObject
        {
            ["DOTNET_EnableDiagnostics"] = "0",
            ["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_INTERACTIVE_SKIP_FIRST_TIME_EXPERIENCE"] = "1",
            // A 0 would outdo the kernel's own setting, and cells would write numbers as the machine's language does.
            ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1",
        },
        ["metadata"] = new JsonObject
        {
            ["registered_by"] = Mark,
            // VS Code leaves the kernels of its own extension to that extension.
            ["vscode"] = new JsonObject { ["extension_id"] = "ms-dotnettools.dotnet-interactive-vscode", ["kernel_id"] = "dotnet-interactive" },
        },
    }.ToJsonString(Readable) + "\n";
}
