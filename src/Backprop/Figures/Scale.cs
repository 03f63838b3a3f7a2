namespace Backprop;

/// <summary>From values to pixels along one axis, linear or logarithmic.</summary>
internal readonly record struct Scale(double Min, double Max, bool Log, double From, double To)
{
    /// <summary>The pixel of a value; not finite where the value is not (or, on a logarithmic axis, not above 0).</summary>
    public double this[double value] => From + (To - From) * Math.Clamp(Fraction(value), -Farthest, Farthest);

    /// <summary>What lies farther outside than this many axes is drawn there: viewers have no pixels for more.</summary>
    private const double Farthest = 1e5;

    private double Fraction(double value) =>
        !double.IsFinite(value) || (Log && value <= 0) ? double.NaN
        : Log ? Interval.Share(Logarithm.Base10(value), Logarithm.Base10(Min), Logarithm.Base10(Max))
        : Interval.Share(value, Min, Max);
}
