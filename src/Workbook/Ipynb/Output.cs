using System.Text.Json.Nodes;

namespace Workbook.Ipynb;

/// <summary>What a code cell left behind: <see cref="StreamOutput"/>, <see cref="DisplayOutput"/>, <see cref="ResultOutput"/> or <see cref="ErrorOutput"/>.</summary>
public abstract class Output
{
    private protected Output() { }

    /// <summary>Members that the format does not know; they are written back.</summary>
    public JsonObject Extra { get; init; } = [];

    public abstract Output Clone();

    private protected JsonObject ExtraClone() => (JsonObject)Extra.DeepClone();
}

/// <summary>Text written to the console; <paramref name="name"/> is stdout or stderr.</summary>
public sealed class StreamOutput(string name, string text) : Output
{
    public string Name { get; } = name;

    public string Text { get; } = text;

    public override Output Clone() => new StreamOutput(Name, Text) { Extra = ExtraClone() };
}

/// <summary>Something shown in several forms, of which a viewer picks one.</summary>
public abstract class RichOutput(MimeBundle data, JsonObject? metadata) : Output
{
    public MimeBundle Data { get; } = data;

    public JsonObject Metadata { get; } = metadata ?? [];

    /// <summary>The same output with something else shown.</summary>
    public abstract RichOutput With(MimeBundle data);

    private protected JsonObject MetadataClone() => (JsonObject)Metadata.DeepClone();
}

/// <summary>Shown by a call, such as <c>display(x)</c>.</summary>
public sealed class DisplayOutput(MimeBundle data, JsonObject? metadata = null) : RichOutput(data, metadata)
{
    public override RichOutput With(MimeBundle data) => new DisplayOutput(data, MetadataClone()) { Extra = ExtraClone() };

    public override Output Clone() => With(Data.Clone());
}

/// <summary>The value of the cell's last expression.</summary>
public sealed class ResultOutput(MimeBundle data, JsonObject? metadata = null) : RichOutput(data, metadata)
{
    public override RichOutput With(MimeBundle data) => new ResultOutput(data, MetadataClone()) { Extra = ExtraClone() };

    public override Output Clone() => With(Data.Clone());
}

public sealed class ErrorOutput(string name, string value, IReadOnlyList<string> traceback) : Output
{
    public string Name { get; } = name;

    public string Value { get; } = value;

    public IReadOnlyList<string> Traceback { get; } = traceback;

    public override Output Clone() => new ErrorOutput(Name, Value, [.. Traceback]) { Extra = ExtraClone() };
}
