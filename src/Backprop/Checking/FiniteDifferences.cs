namespace Backprop;

/// <summary>Derivatives by evaluating a function twice: the judge that knows nothing of backpropagation.</summary>
public static class FiniteDifferences
{
    /// <summary>The step the library uses unless told: its error is h² of the third derivative plus ε/h of rounding.</summary>
    public const double DefaultStep = 1e-5;

    /// <summary>(f(x + h) − f(x − h))/2h, error O(h²).</summary>
    public static double Central(Func<double, double> f, double x, double h = DefaultStep)
    {
        ArgumentNullException.ThrowIfNull(f);
        return (f(x + h) - f(x - h)) / (2 * h);
    }

    /// <summary>(f(x + h) − f(x))/h, error O(h).</summary>
    public static double Forward(Func<double, double> f, double x, double h = DefaultStep)
    {
        ArgumentNullException.ThrowIfNull(f);
        return (f(x + h) - f(x)) / h;
    }

    /// <summary>∂f/∂A entry by entry with central differences, in A's shape.</summary>
    /// <param name="f">The function of the whole matrix.</param>
    /// <param name="at">A; it stays as it is.</param>
    /// <param name="h">The step.</param>
    public static Matrix Gradient(Func<Matrix, double> f, Matrix at, double h = DefaultStep)
    {
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(f);
        return Matrix.Create(at.RowCount, at.ColumnCount, (i, j) => Central(x => f(at.With(i, j, x)), at[i, j], h));
    }

    /// <summary>|a − n| / max(|a| + |n|, 1e-8): 0 for equal numbers, 1 for opposite signs or a missing gradient, ∞ where either is NaN or infinite.</summary>
    public static double RelativeError(double analytic, double numeric) =>
        double.IsFinite(analytic) && double.IsFinite(numeric)
            ? Math.Abs(analytic - numeric) / Math.Max(Math.Abs(analytic) + Math.Abs(numeric), 1e-8)
            : double.PositiveInfinity;
}
