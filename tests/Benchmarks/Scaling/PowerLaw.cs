namespace Benchmarks;

/// <summary>y = c·xᵖ, the straight line of least squares through log x and log y.</summary>
/// <param name="Exponent">p.</param>
/// <param name="Error">The standard error of p; NaN through two points.</param>
internal readonly record struct PowerLaw(double Exponent, double Error)
{
    public static PowerLaw Through(IReadOnlyList<(double X, double Y)> points)
    {
        if (points.Select(point => point.X).Distinct().Count() < 2 || points.Any(point => !(point.X > 0 && point.Y > 0)))
            throw new ArgumentException("An exponent needs two different points, and every value above 0.", nameof(points));
        var logs = points.Select(point => (X: Math.Log(point.X), Y: Math.Log(point.Y))).ToArray();
        var (x, y) = (logs.Average(log => log.X), logs.Average(log => log.Y));
        var square = logs.Sum(log => (log.X - x) * (log.X - x));
        var exponent = logs.Sum(log => (log.X - x) * (log.Y - y)) / square;
        var rest = logs.Sum(log => { var off = log.Y - y - exponent * (log.X - x); return off * off; });
        return new(exponent, Math.Sqrt(rest / (points.Count - 2) / square));
    }
}
