using System.Text.Json.Nodes;

namespace Workbook.Notices;

/// <summary>A package and the files that it brings to a program.</summary>
internal sealed record Library(string Name, string Version, bool IsPackage, IReadOnlyList<string> Files);

/// <summary>The libraries that <c>NAME.deps.json</c> or <c>project.assets.json</c> lists: both have the same form.</summary>
internal static class Libraries
{
    private static readonly string[] Kinds = ["runtime", "native", "runtimeTargets", "resources"];

    public static IReadOnlyList<Library> Read(string file)
    {
        var root = JsonNode.Parse(File.ReadAllText(file))!;
        var target = root["targets"]!.AsObject().Select(pair => pair.Value!.AsObject()).MaxBy(libraries => libraries.Count)!;
        return [.. target.Select(pair => Of(pair.Key.Split('/'), pair.Value!.AsObject(), (string?)root["libraries"]?[pair.Key]?["type"]))];
    }

    private static Library Of(string[] name, JsonObject files, string? type) =>
        new(name[0], name[1], type == "package", [.. Kinds.SelectMany(kind => files[kind]?.AsObject().Select(file => file.Key) ?? [])]);
}
