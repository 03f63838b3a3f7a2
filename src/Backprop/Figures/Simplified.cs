namespace Backprop;

/// <summary>Fewer points for the same line (Ramer, Douglas and Peucker): those left out lie within a fraction of a pixel of it.</summary>
internal static class Simplified
{
    /// <summary>A quarter of a pixel.</summary>
    private const double Tolerance = 0.25;

    public static IReadOnlyList<(double X, double Y)> Line(IReadOnlyList<(double X, double Y)> points, double tolerance = Tolerance)
    {
        if (points.Count < 3) return points;
        var kept = new bool[points.Count];
        kept[0] = kept[^1] = true;
        Stack<(int From, int To)> spans = new([(0, points.Count - 1)]);
        while (spans.TryPop(out var span))
        {
            var (farthest, distance) = (-1, tolerance * tolerance);
            for (var i = span.From + 1; i < span.To; i++)
                if (SquaredDistance(points[i], points[span.From], points[span.To]) is var d && d > distance) (farthest, distance) = (i, d);
            if (farthest < 0) continue;
            kept[farthest] = true;
            spans.Push((span.From, farthest));
            spans.Push((farthest, span.To));
        }
        return [.. points.Where((_, i) => kept[i])];
    }

    /// <summary>From a point to a segment; where the ends coincide, to them.</summary>
    private static double SquaredDistance((double X, double Y) p, (double X, double Y) a, (double X, double Y) b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = dx * dx + dy * dy;
        var t = length == 0 ? 0 : Math.Clamp(((p.X - a.X) * dx + (p.Y - a.Y) * dy) / length, 0, 1);
        var (ex, ey) = (p.X - a.X - t * dx, p.Y - a.Y - t * dy);
        return ex * ex + ey * ey;
    }
}
