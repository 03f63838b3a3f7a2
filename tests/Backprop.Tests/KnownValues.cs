using System.Globalization;
using System.Text.Json;

namespace Backprop.Tests;

/// <summary>Reads the values other programs computed: the files in the folders called Known, carried in the test assembly.</summary>
internal static class KnownValues
{
    public static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    public static JsonElement Json(string name) => JsonDocument.Parse(Text(name)).RootElement;

    /// <summary>The numbers of a file with one heading line.</summary>
    public static double[][] Csv(string name) =>
        [.. Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(',').Select(field => double.Parse(field, CultureInfo.InvariantCulture)).ToArray())];

    public static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];

    public static Matrix Matrix(JsonElement rows) => Backprop.Matrix.FromRows([.. rows.EnumerateArray().Select(Numbers)]);

    private static Stream Open(string name)
    {
        var assembly = typeof(KnownValues).Assembly;
        var resource = assembly.GetManifestResourceNames().Single(path => path == name || path.EndsWith("Known/" + name, StringComparison.Ordinal));
        return assembly.GetManifestResourceStream(resource)!;
    }
}
