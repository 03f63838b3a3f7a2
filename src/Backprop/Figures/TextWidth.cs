namespace Backprop;

/// <summary>
/// How wide a line of text will be, about: the widths of a common sans-serif face plus a reserve, since the reader's own font draws it.
/// </summary>
internal static class TextWidth
{
    // Advance widths of U+0020 … U+007E in thousandths of the size.
    private static readonly short[] Widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278,
        584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944,
        667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
        278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    private const double Reserve = 1.09;

    public static double Of(string text, double size = 13, bool bold = false)
    {
        double sum = 0;
        foreach (var c in text)
            sum += c is >= ' ' and <= '~' ? Widths[c - ' '] : "⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀₁₂₃₄₅₆₇₈₉·".Contains(c) ? 380 : 650;
        return sum / 1000 * size * Reserve * (bold ? 1.06 : 1);
    }

    /// <summary>Breaks text at spaces into lines no wider than <paramref name="width"/>; a longer word stands alone. What more than <paramref name="most"/> lines would hold is cut.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, double size, bool bold = false, int most = int.MaxValue)
    {
        List<string> lines = [];
        foreach (var word in text.Split(' '))
            if (lines.Count > 0 && Of(lines[^1] + " " + word, size, bold) <= width) lines[^1] += " " + word;
            else if (lines.Count < most) lines.Add(word);
            else
            {
                lines[^1] += " …";
                break;
            }
        return lines;
    }
}
