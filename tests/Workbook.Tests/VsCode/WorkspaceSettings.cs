using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Kernel;
using Workbook.Running;

namespace Workbook.Tests.VsCode;

/// <summary>The repository's settings for VS Code, read as VS Code and the Polyglot Notebooks extension read them.</summary>
internal static class WorkspaceSettings
{
    public static string Root { get; } = Repository.Find(AppContext.BaseDirectory)!;

    public static JsonObject Read(string name) => JsonNode.Parse(
        File.ReadAllText(Path.Combine(Root, ".vscode", name)),
        documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!.AsObject();

    /// <summary>The command that starts the kernel, with its places filled in: the first of each name in an argument, no other.</summary>
    public static IReadOnlyList<string> KernelCommand(string workingFolder, string storage)
    {
        var values = new Dictionary<string, string> { ["{dotnet_path}"] = DotnetHost.Path, ["{global_storage_path}"] = storage, ["{working_dir}"] = workingFolder };
        return [.. Read("settings.json")["dotnet-interactive.kernelTransportArgs"]!.AsArray().Select(argument => values.Aggregate((string)argument!, (text, value) => ReplaceFirst(text, value.Key, value.Value)))];
    }

    private static string ReplaceFirst(string text, string name, string value) =>
        text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at ? text[..at] + value + text[(at + name.Length)..] : text;
}
