namespace Backprop;

/// <summary>From values to pixels along one axis, linear or logarithmic.</summary>
internal readonly record struct Scale(double Min, double Max, bool Log, double From, double To)
{
    /// <summary>The pixel of a value; not finite where the value is not (or, on a logarithmic axis, not above 0).</summary>
    public double this[double value] => From + (To - From) * Fraction(value);

    private double Fraction(double value) => Log
        ? value > 0 ? (Logarithm.Base10(value) - Logarithm.Base10(Min)) / (Logarithm.Base10(Max) - Logarithm.Base10(Min)) : double.NaN
        : (value - Min) / (Max - Min);
}
