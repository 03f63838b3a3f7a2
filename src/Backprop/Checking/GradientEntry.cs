namespace Backprop;

/// <summary>One entry of a gradient beside its central difference.</summary>
/// <param name="Row">Row in the parameter.</param>
/// <param name="Column">Column in the parameter.</param>
/// <param name="Analytic">The claimed derivative.</param>
/// <param name="Numeric">The central difference.</param>
/// <param name="Kink">The ReLU corner that lies between the two evaluations, such as <c>Z1[3, 0]</c>; null where there is none.</param>
/// <param name="Resolution">The smallest difference of slopes that the central difference can tell here: from the rounding of the loss and, where the two don't agree to six digits, from the size of h.</param>
public readonly record struct GradientEntry(int Row, int Column, double Analytic, double Numeric, string? Kink, double Resolution)
{
    /// <summary>|a − n| / (|a| + |n|).</summary>
    public double RelativeError => FiniteDifferences.RelativeError(Analytic, Numeric);

    /// <summary>Whether the central difference can judge: no ReLU corner lies within h, and the slope isn't lost in the rounding of the loss.</summary>
    public bool IsJudged => Kink is null && (!IsWithinResolution || Resolution <= CentralDifference.Decisive * Math.Max(Math.Abs(Analytic), Math.Abs(Numeric)));

    /// <summary>Whether the two differ by no more than the central difference can tell.</summary>
    internal bool IsWithinResolution => Math.Abs(Analytic - Numeric) <= Resolution;
}
