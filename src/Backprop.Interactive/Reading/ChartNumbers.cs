using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>The lists of a trace: numbers, names, rows of numbers, also where they are packed into one text (<c>dtype</c>, <c>bdata</c>, <c>shape</c>).</summary>
internal static class ChartNumbers
{
    /// <summary>The numbers of a list; what is none is NaN. Null where there is no list or it holds words.</summary>
    public static double[]? List(JsonNode? node) => node switch
    {
        JsonArray list when list.All(IsNumber) => [.. list.Select(Number)],
        JsonObject packed => Packed(packed),
        _ => null,
    };

    /// <summary>The items of a list as text.</summary>
    public static string[]? Names(JsonNode? node) => node is JsonArray list && list.All(item => item is null or JsonValue) ? [.. list.Select(Name)] : List(node)?.Select(v => NumberText.Short(v)).ToArray();

    /// <summary>Rows of equally many numbers.</summary>
    public static double[][]? Rows(JsonNode? node)
    {
        double[][]? rows = null;
        if (node is JsonArray list && list.Select(List).ToArray() is var read && read.All(row => row is not null)) rows = read!;
        else if (node is JsonObject packed && Packed(packed) is { } all && ChartText.Of(packed["shape"]).Split(',') is [_, var columns] && int.TryParse(columns, CultureInfo.InvariantCulture, out var width) && width > 0)
            rows = [.. all.Chunk(width)];
        return rows is { Length: > 0 } && rows[0].Length > 0 && rows.All(row => row.Length == rows[0].Length) ? rows : null;
    }

    /// <summary>Numbers from a first one in equal steps, where a trace gives only these two.</summary>
    public static double[] Counted(JsonObject trace, string direction, int count)
    {
        var (start, step) = (Single(trace[direction + "0"]) ?? 0, Single(trace["d" + direction]) ?? 1);
        return [.. Enumerable.Range(0, count).Select(i => start + i * step)];
    }

    public static double? Single(JsonNode? node) => node is JsonValue value && IsNumber(value) && Number(value) is var number && double.IsFinite(number) ? number : null;

    private static bool IsNumber(JsonNode? node) => node is null || node is JsonValue value
        && (value.GetValueKind() == JsonValueKind.Number || (value.TryGetValue(out string? text) && (text is "" or "NaN" or "Infinity" or "-Infinity" || double.TryParse(text, CultureInfo.InvariantCulture, out _))));

    private static double Number(JsonNode? node) => node is null ? double.NaN
        : node.GetValueKind() == JsonValueKind.Number ? node.GetValue<double>()
        : double.TryParse(node.GetValue<string>(), CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    private static string Name(JsonNode? item) => item is null ? "" : item.GetValueKind() == JsonValueKind.Number ? NumberText.Short(item.GetValue<double>(), 6) : ChartText.Of(item) is { Length: > 0 } text ? text : item.ToString();

    private static double[]? Packed(JsonObject packed)
    {
        if (packed["bdata"] is not JsonValue data || !data.TryGetValue(out string? text)) return null;
        var bytes = Convert.FromBase64String(text);
        double[] Each(int size, Func<ReadOnlySpan<byte>, double> read) => [.. Enumerable.Range(0, bytes.Length / size).Select(i => read(bytes.AsSpan(i * size, size)))];
        return ChartText.Of(packed["dtype"]) switch
        {
            "f8" or "float64" => Each(8, b => BinaryPrimitives.ReadDoubleLittleEndian(b)),
            "f4" or "float32" => Each(4, b => BinaryPrimitives.ReadSingleLittleEndian(b)),
            "i4" or "int32" => Each(4, b => BinaryPrimitives.ReadInt32LittleEndian(b)),
            "u4" or "uint32" => Each(4, b => BinaryPrimitives.ReadUInt32LittleEndian(b)),
            "i2" or "int16" => Each(2, b => BinaryPrimitives.ReadInt16LittleEndian(b)),
            "u2" or "uint16" => Each(2, b => BinaryPrimitives.ReadUInt16LittleEndian(b)),
            "i1" or "int8" => Each(1, b => (sbyte)b[0]),
            "u1" or "uint8" or "uc1" or "uint8c" => Each(1, b => b[0]),
            _ => null,
        };
    }
}
