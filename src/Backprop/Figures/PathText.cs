using System.Text;

namespace Backprop;

/// <summary>The <c>d</c> attribute of a path, from points in pixels.</summary>
internal static class PathText
{
    public static string Closed(IEnumerable<(double X, double Y)> points) => Open(points) is { Length: > 0 } open ? open + "Z" : "";

    /// <summary>An open line; a point that is not finite lifts the pen, and points that round to the same place are written once.</summary>
    public static string Open(IEnumerable<(double X, double Y)> points)
    {
        var d = new StringBuilder();
        var down = false;
        string last = "";
        foreach (var (x, y) in points)
        {
            if (!double.IsFinite(x) || !double.IsFinite(y))
            {
                down = false;
                continue;
            }
            var point = Svg.R(x) + " " + Svg.R(y);
            if (down && point == last) continue;
            d.Append(down ? 'L' : 'M').Append(point);
            (down, last) = (true, point);
        }
        return d.ToString();
    }
}
