namespace Backprop;

/// <summary>
/// Every colour a picture uses, by name, with its value on the light and on the dark card. Series colours and the colours of axis roles
/// have at least 4.5:1 against their card, so that they serve as text too, and stay apart for the three common kinds of colour blindness.
/// </summary>
internal static class Palette
{
    public const string Ink = "ink";
    public const string Soft = "soft";
    public const string Grid = "grid";
    public const string Rule = "rule";

    public static (string Light, string Dark) Card { get; } = ("#ffffff", "#15181e");

    private static readonly Dictionary<string, (string Light, string Dark)> Colours = new()
    {
        ["card"] = Card,
        [Ink] = ("#1b1f26", "#e8eaee"),
        [Soft] = ("#59616e", "#a3abb8"),
        [Grid] = ("#e4e7ec", "#2a2f39"),
        [Rule] = ("#7c8593", "#7f8896"),
        ["c0"] = ("#1666d8", "#6ec0fb"),
        ["c1"] = ("#b23c00", "#e5812f"),
        ["c2"] = ("#00695c", "#7df0cb"),
        ["c3"] = ("#7a1fa8", "#b98aff"),
        ["c4"] = ("#807000", "#f2dd4a"),
        ["c5"] = ("#5e2546", "#e3a3a9"),
        ["batch"] = ("#8a4b00", "#eda02f"),
        ["in"] = ("#1b4f92", "#5b9bff"),
        ["hidden"] = ("#8f45d8", "#e0bdfd"),
        ["out"] = ("#1f7d5c", "#6df084"),
    };

    /// <summary>How many series have a colour of their own; later ones repeat the colours with another dash and mark.</summary>
    public const int SeriesColours = 6;

    public static (string Light, string Dark) Of(string name) => Colours[name];

    public static IEnumerable<KeyValuePair<string, (string Light, string Dark)>> All => Colours;
}
