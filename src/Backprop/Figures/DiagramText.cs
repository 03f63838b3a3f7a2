namespace Backprop;

/// <summary>Runs of coloured text for diagrams: names with raised numbers, and shapes whose numbers carry the colour and the mark of their axis.</summary>
internal static class DiagramText
{
    /// <summary>A name with its layer raised: W¹.</summary>
    public static string Name(string letter, int layer) => letter + string.Concat(layer.ToString(null, null).Select(c => "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']));

    public static IReadOnlyList<(string Text, string Colour)> Shape(string before, (string Size, AxisRole Role) rows, (string Size, AxisRole Role) columns) =>
        [(before + "(", Palette.Ink), Side(rows), (" × ", Palette.Ink), Side(columns), (")", Palette.Ink)];

    public static string Plain(IEnumerable<(string Text, string Colour)> runs) => string.Concat(runs.Select(r => r.Text));

    private static (string, string) Side((string Size, AxisRole Role) side) =>
        (side.Size + AxisStyle.Of(side.Role).Mark, side.Role == AxisRole.One ? Palette.Ink : AxisStyle.Of(side.Role).ColourName);
}
