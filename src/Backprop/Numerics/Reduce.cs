using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>
/// Reductions of many numbers to one, in one fixed shape: eight running lanes, entry t to lane t mod 8, then the lanes in a tree.
/// The shape, and so every bit of the result, is the same at any vector width.
/// </summary>
internal static unsafe class Reduce
{
    private const int Lanes = 8;

    public static double Sum(ReadOnlySpan<double> x)
    {
        fixed (double* from = x) return Sum(from, x.Length);
    }

    public static double Sum(double* x, nint count) =>
        Lanes8.IsFast ? Sum<Lanes8>(x, count)
        : Lanes4.IsFast ? Sum<Twice<Lanes4>>(x, count)
        : Lanes2.IsFast ? Sum<Twice<Twice<Lanes2>>>(x, count)
        : Sum<Twice<Twice<Twice<Lane1>>>>(x, count);

    public static double SumOfSquares(ReadOnlySpan<double> x) => Dot(x, x);

    /// <summary>Of a matrix with consecutive columns, in row-major order.</summary>
    public static double SumOfSquares(in View a)
    {
        if (a.RowStride == a.Columns || a.Rows <= 1) return Dot(a.Data, a.Data, a.Rows * (nint)a.Columns);
        var entries = Scratch.Result(a.Rows * (nint)a.Columns);
        a.CopyTo(new(entries, a.Rows * a.Columns));
        return Dot(entries, entries, a.Rows * (nint)a.Columns);
    }

    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length) throw new ArgumentException($"The dot product of {x.Length} and {y.Length} numbers isn't defined; both must be as many.", nameof(y));
        fixed (double* from = x, other = y) return Dot(from, other, x.Length);
    }

    public static double Dot(double* x, double* y, nint count) =>
        Lanes8.IsFast ? Dot<Lanes8>(x, y, count)
        : Lanes4.IsFast ? Dot<Twice<Lanes4>>(x, y, count)
        : Lanes2.IsFast ? Dot<Twice<Twice<Lanes2>>>(x, y, count)
        : Dot<Twice<Twice<Twice<Lane1>>>>(x, y, count);

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

    /// <typeparam name="T">Eight lanes, in one register or several.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static double Sum<T>(double* x, nint count) where T : unmanaged, ILanes<T>
    {
        var running = T.Of(0);
        nint t = 0;
        for (; t <= count - Lanes; t += Lanes) running += T.Load(in x[t]);
        var lanes = stackalloc double[Lanes];
        running.Store(ref *lanes);
        for (var l = 0; t < count; t++, l++) lanes[l] += x[t];
        return Fold(lanes);
    }

    /// <typeparam name="T">Eight lanes, in one register or several.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static double Dot<T>(double* x, double* y, nint count) where T : unmanaged, ILanes<T>
    {
        var running = T.Of(0);
        nint t = 0;
        for (; t <= count - Lanes; t += Lanes) running = T.MultiplyAdd(T.Load(in x[t]), T.Load(in y[t]), running);
        var lanes = stackalloc double[Lanes];
        running.Store(ref *lanes);
        for (var l = 0; t < count; t++, l++) lanes[l] = Math.FusedMultiplyAdd(x[t], y[t], lanes[l]);
        return Fold(lanes);
    }

    private static double Fold(double* l) => ((l[0] + l[4]) + (l[2] + l[6])) + ((l[1] + l[5]) + (l[3] + l[7]));
}
