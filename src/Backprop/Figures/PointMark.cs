namespace Backprop;

/// <summary>The form of a point, each told from the others without colour.</summary>
internal enum PointMark
{
    Circle,
    Square,
    Diamond,
    TriangleUp,
    TriangleDown,
    Cross,
}

internal static class PointMarks
{
    private static readonly string[] PlotlyNames = ["circle", "square", "diamond", "triangle-up", "triangle-down", "x"];

    public static string ToPlotly(this PointMark mark) => PlotlyNames[(int)mark];

    /// <summary>Draws the mark about (x, y); <paramref name="size"/> is the radius of the circle, the others cover about the same area.</summary>
    public static void Point(this Svg svg, PointMark mark, double x, double y, string colour, double size = 3.5)
    {
        if (mark == PointMark.Circle)
        {
            svg.Circle(x, y, size, colour, "card", 1);
            return;
        }
        var (s, d, t) = (size * 0.9, size * 1.3, size * 1.25);
        (double X, double Y)[] corners = mark switch
        {
            PointMark.Square => [(-s, -s), (s, -s), (s, s), (-s, s)],
            PointMark.Diamond => [(0, -d), (d, 0), (0, d), (-d, 0)],
            PointMark.TriangleUp => [(0, -t), (t, t * 0.8), (-t, t * 0.8)],
            PointMark.TriangleDown => [(0, t), (t, -t * 0.8), (-t, -t * 0.8)],
            _ => Cross(size * 1.15, size * 0.42),
        };
        svg.Outlined(PathText.Closed(corners.Select(c => (x + c.X, y + c.Y))), colour, "card");
    }

    private static (double, double)[] Cross(double r, double w) =>
        [(-r + w, -r), (0, -w), (r - w, -r), (r, -r + w), (w, 0), (r, r - w), (r - w, r), (0, w), (-r + w, r), (-r, r - w), (-w, 0), (-r, -r + w)];
}
