using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Ipynb;

namespace Workbook.Execution;

/// <summary>Asks a kernel process to run a cell. One line of JSON.</summary>
internal sealed record CellRequest(int Index, string Id, string Language, string Source)
{
    public string ToLine() => new JsonObject { ["index"] = Index, ["id"] = Id, ["language"] = Language, ["source"] = Source }.ToJsonString();

    public static CellRequest FromLine(string line)
    {
        var json = JsonNode.Parse(line)!;
        return new((int)json["index"]!, (string)json["id"]!, (string)json["language"]!, (string)json["source"]!);
    }
}

/// <summary>What a kernel process says: that it is ready, what it is busy with besides running the cell, or that the cell is done.</summary>
internal abstract record KernelMessage
{
    /// <summary>The first message: from here on what passes is the time of cells.</summary>
    internal sealed record Ready : KernelMessage;

    /// <summary>Work that the cell's time limit does not cover, such as a package restore; null when it is over.</summary>
    internal sealed record Busy(string? With) : KernelMessage;

    /// <param name="Times">What <c>#!time</c> measured; it is shown in the progress and never stored.</param>
    internal sealed record Done(
        IReadOnlyList<Output> Outputs, IReadOnlyList<DisplayUpdate> Updates, CellFailure? Failure, IReadOnlyList<string> Times) : KernelMessage;

    public string ToLine() => this switch
    {
        Ready => new JsonObject { ["ready"] = true }.ToJsonString(),
        Busy busy => new JsonObject { ["busy"] = busy.With }.ToJsonString(),
        Done done => new JsonObject
        {
            ["outputs"] = new JsonArray([.. done.Outputs.Select(IpynbWriter.OutputJson)]),
            ["updates"] = new JsonArray([.. done.Updates.Select(ToJson)]),
            ["failure"] = JsonSerializer.SerializeToNode(done.Failure),
            ["times"] = new JsonArray([.. done.Times.Select(t => JsonValue.Create(t))]),
        }.ToJsonString(),
        _ => throw new InvalidOperationException(),
    };

    public static KernelMessage FromLine(string line)
    {
        var json = JsonNode.Parse(line)!.AsObject();
        if (json.ContainsKey("ready"))
            return new Ready();
        if (json.TryGetPropertyValue("busy", out var with))
            return new Busy((string?)with);
        return new Done(
            [.. json["outputs"]!.AsArray().Select(OutputOf)],
            [.. json["updates"]!.AsArray().Select(UpdateOf)],
            json["failure"].Deserialize<CellFailure>(),
            [.. json["times"]!.AsArray().Select(t => (string)t!)]);
    }

    private static JsonObject ToJson(DisplayUpdate update) => new()
    {
        ["cell"] = update.Cell,
        ["output"] = update.Output,
        ["shown"] = IpynbWriter.OutputJson(new DisplayOutput(update.Data)),
    };

    private static DisplayUpdate UpdateOf(JsonNode? json) =>
        new((int)json!["cell"]!, (int)json["output"]!, ((RichOutput)OutputOf(json["shown"])).Data);

    private static Output OutputOf(JsonNode? json) => IpynbReader.ReadOutput(json!.AsObject(), "$", new JsonNodes("the kernel's answer"));
}
