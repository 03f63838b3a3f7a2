using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Ipynb;

namespace Workbook.Jupyter;

/// <summary>What is registered under a kernel's name, whoever registered it.</summary>
/// <param name="Command">What it starts; empty where that can't be read.</param>
internal sealed record RegisteredKernel(IReadOnlyList<string> Command, bool IsOurs)
{
    /// <summary>The program it starts with <c>dotnet</c>, or null where it starts something else.</summary>
    public string? Program => Command.FirstOrDefault(argument => argument.EndsWith(".dll", StringComparison.OrdinalIgnoreCase));

    /// <summary>What it starts, for a message.</summary>
    public string Starts => Command.Count > 0 ? $"starts {(IsOurs && Program is { } program ? program : string.Join(' ', Command))}" : "has no kernel.json that can be read";

    /// <summary>The kernel in a folder, or null where there is no such folder.</summary>
    public static RegisteredKernel? Read(string folder)
    {
        if (!Directory.Exists(folder))
            return null;
        try
        {
            return JsonNode.Parse(File.ReadAllText(Path.Combine(folder, KernelspecFolder.FileName))) is JsonObject json
                ? new([.. (json["argv"] as JsonArray ?? []).Select(argument => argument?.ToString() ?? "")], json.Text("metadata", "registered_by") == Kernelspec.Mark)
                : new([], false);
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return new([], false);
        }
    }
}
