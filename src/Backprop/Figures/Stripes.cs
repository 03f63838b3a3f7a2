using System.Text;

namespace Backprop;

/// <summary>Stripes in the card's colour over a filled box: none, or in one of five directions, so that boxes are told apart without colour.</summary>
internal static class Stripes
{
    private const double Step = 9;

    public static void Draw(Svg svg, Area box, int kind)
    {
        if (kind % 6 == 0 || box.Height < 1 || box.Width < 1) return;
        var d = new StringBuilder();
        if (kind % 6 is 1 or 5) Diagonals(d, box, rising: true);
        if (kind % 6 is 3 or 5) Diagonals(d, box, rising: false);
        for (var y = box.Bottom - Step; kind % 6 == 2 && y > box.Y; y -= Step) Segment(d, box.X, y, box.Right, y);
        for (var x = box.X + Step; kind % 6 == 4 && x < box.Right; x += Step) Segment(d, x, box.Y, x, box.Bottom);
        svg.Path(d.ToString(), "card", 1.5);
    }

    /// <summary>Lines at 45°, cut at the box's edges.</summary>
    private static void Diagonals(StringBuilder d, Area box, bool rising)
    {
        for (var offset = Step; offset < box.Width + box.Height; offset += Step)
        {
            // From the left or bottom edge to the top or right edge of a box with its origin in the lower left corner.
            var (x1, y1) = offset <= box.Height ? (0.0, offset) : (offset - box.Height, box.Height);
            var (x2, y2) = offset <= box.Width ? (offset, 0.0) : (box.Width, offset - box.Width);
            if (rising) Segment(d, box.X + x1, box.Y + y1, box.X + x2, box.Y + y2);
            else Segment(d, box.Right - x1, box.Y + y1, box.Right - x2, box.Y + y2);
        }
    }

    private static void Segment(StringBuilder d, double x1, double y1, double x2, double y2) =>
        d.Append($"M{Svg.R(x1)} {Svg.R(y1)}L{Svg.R(x2)} {Svg.R(y2)}");
}
