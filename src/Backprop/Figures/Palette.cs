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
        ["c0"] = ("#1666d8", "#5fb4f5"),
        ["c1"] = ("#963000", "#d9752a"),
        ["c2"] = ("#00695c", "#7df0cb"),
        ["c3"] = ("#7a1fa8", "#a56eff"),
        ["c4"] = ("#8a7400", "#f2dd4a"),
        ["c5"] = ("#5e2546", "#d79b9d"),
        // Steps of a heat map from the most negative to the most positive value; t-… is the text on it.
        ["n5"] = ("#7d3a05", "#ffd9ac"), ["t-n5"] = ("#ffffff", "#15181e"),
        ["n4"] = ("#b4560b", "#e39a46"), ["t-n4"] = ("#ffffff", "#15181e"),
        ["n3"] = ("#f3a763", "#8a5014"), ["t-n3"] = ("#1b1f26", "#ffffff"),
        ["n2"] = ("#fbcfa2", "#5d3a18"), ["t-n2"] = ("#1b1f26", "#ffffff"),
        ["n1"] = ("#fdeada", "#38291b"), ["t-n1"] = ("#1b1f26", "#e8eaee"),
        ["z0"] = ("#f4f5f7", "#23272f"), ["t-z0"] = ("#1b1f26", "#e8eaee"),
        ["p1"] = ("#dfebfb", "#1c2c44"), ["t-p1"] = ("#1b1f26", "#e8eaee"),
        ["p2"] = ("#b9d4f6", "#234672"), ["t-p2"] = ("#1b1f26", "#ffffff"),
        ["p3"] = ("#86b5ef", "#2c62a8"), ["t-p3"] = ("#1b1f26", "#ffffff"),
        ["p4"] = ("#2b6cc7", "#6dabf4"), ["t-p4"] = ("#ffffff", "#15181e"),
        ["p5"] = ("#13488f", "#bcdaff"), ["t-p5"] = ("#ffffff", "#15181e"),
        // Steps of a field from low to high, pale enough for what is drawn over it.
        ["f0"] = ("#fbfcfe", "#171b22"),
        ["f1"] = ("#f2f6fc", "#19202a"),
        ["f2"] = ("#e8f0fa", "#1b2431"),
        ["f3"] = ("#ddeaf8", "#1e2939"),
        ["f4"] = ("#d1e2f5", "#202f43"),
        ["f5"] = ("#c4daf2", "#23354d"),
        ["f6"] = ("#b6d1ee", "#263b58"),
        ["f7"] = ("#a7c7ea", "#294264"),
        ["f-line"] = ("#7f9cc0", "#5d7ea8"),
        ["batch"] = ("#8a4b00", "#eda02f"),
        ["in"] = ("#1b4f92", "#5b9bff"),
        ["hidden"] = ("#8f45d8", "#e0bdfd"),
        ["out"] = ("#1f7d5c", "#6df084"),
    };

    /// <summary>How many series have a colour of their own; later ones repeat the colours with another dash and mark.</summary>
    public const int SeriesColours = 6;

    /// <summary>How many steps a field has.</summary>
    public const int FieldSteps = 8;

    /// <summary>The step of a heat map for a share of the largest absolute value, −1 to 1.</summary>
    public static string Diverging(double share)
    {
        var step = (int)Math.Ceiling(Math.Min(Math.Abs(share), 1) * 5 - 1e-12);
        return step == 0 ? "z0" : (share < 0 ? "n" : "p") + step;
    }

    public static (string Light, string Dark) Of(string name) => Colours[name];

    public static IEnumerable<KeyValuePair<string, (string Light, string Dark)>> All => Colours;
}
