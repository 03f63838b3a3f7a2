namespace Backprop;

/// <summary>
/// Reductions of many numbers to one, in one fixed shape: eight running lanes, entry t to lane t mod 8, then the lanes in a tree.
/// The shape, and so every bit of the result, is the same at any vector width.
/// </summary>
internal static class Reduce
{
    private const int Lanes = 8;

    public static double Sum(ReadOnlySpan<double> x)
    {
        Span<double> lanes = stackalloc double[Lanes];
        for (var t = 0; t < x.Length; t++) lanes[t % Lanes] += x[t];
        return Fold(lanes);
    }

    public static double SumOfSquares(ReadOnlySpan<double> x) => Dot(x, x);

    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Span<double> lanes = stackalloc double[Lanes];
        for (var t = 0; t < x.Length; t++) lanes[t % Lanes] = Math.FusedMultiplyAdd(x[t], y[t], lanes[t % Lanes]);
        return Fold(lanes);
    }

    public static double MaxAbs(ReadOnlySpan<double> x)
    {
        var largest = 0.0;
        foreach (var value in x) largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }

    public static double Max(ReadOnlySpan<double> x)
    {
        var largest = double.NegativeInfinity;
        foreach (var value in x) largest = Math.Max(largest, value);
        return largest;
    }

    private static double Fold(ReadOnlySpan<double> l) => ((l[0] + l[4]) + (l[2] + l[6])) + ((l[1] + l[5]) + (l[3] + l[7]));
}
