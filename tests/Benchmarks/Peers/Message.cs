using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Backprop;

namespace Benchmarks;

/// <summary>
/// What goes through the pipe in either direction: one line of JSON, then, for each of the matrices it lists as [name, rows, columns], the
/// entries row by row as little-endian doubles.
/// </summary>
internal sealed record Message(JsonObject Fields, IReadOnlyList<(string Name, Matrix Value)> Matrices)
{
    public Matrix this[string name] => Matrices.First(matrix => matrix.Name == name).Value;

    public void Write(Stream to)
    {
        var line = (JsonObject)Fields.DeepClone();
        line["matrices"] = new JsonArray([.. Matrices.Select(m => new JsonArray(m.Name, m.Value.RowCount, m.Value.ColumnCount))]);
        to.Write(System.Text.Encoding.UTF8.GetBytes(line.ToJsonString() + "\n"));
        foreach (var (_, value) in Matrices) to.Write(MemoryMarshal.AsBytes(value.Entries));
        to.Flush();
    }

    /// <summary>The next message; null where the other end is closed.</summary>
    /// <exception cref="InvalidDataException">What came is no message.</exception>
    public static Message? Read(Stream from)
    {
        var bytes = new List<byte>();
        int next;
        while ((next = from.ReadByte()) is not (-1 or '\n')) bytes.Add((byte)next);
        if (next == -1) return bytes.Count == 0 ? null : throw new InvalidDataException($"The pipe was closed in the middle of a message: {Text(bytes)}");
        JsonObject fields;
        try { fields = JsonNode.Parse(bytes.ToArray())!.AsObject(); }
        catch (Exception error) when (error is System.Text.Json.JsonException or InvalidOperationException) { throw new InvalidDataException($"This is no message: {Text(bytes)}", error); }
        var matrices = new List<(string, Matrix)>();
        foreach (var listed in fields["matrices"]!.AsArray())
        {
            var matrix = Matrix.Zeros((int)listed![1]!, (int)listed[2]!);
            from.ReadExactly(MemoryMarshal.AsBytes(matrix.Entries));
            matrices.Add(((string)listed[0]!, matrix));
        }
        return new(fields, matrices);
    }

    private static string Text(List<byte> bytes) => System.Text.Encoding.UTF8.GetString([.. bytes.Take(200)]);
}
