namespace Backprop;

/// <summary>One entry of a gradient beside its central difference.</summary>
/// <param name="Row">Row in the parameter.</param>
/// <param name="Column">Column in the parameter.</param>
/// <param name="Analytic">The claimed derivative.</param>
/// <param name="Numeric">The central difference.</param>
/// <param name="Kink">The ReLU corner that lies between the two evaluations, such as <c>Z1[3, 0]</c>; null where the difference can judge.</param>
public readonly record struct GradientEntry(int Row, int Column, double Analytic, double Numeric, string? Kink)
{
    /// <summary>|a − n| / max(|a| + |n|, 1e-8).</summary>
    public double RelativeError => FiniteDifferences.RelativeError(Analytic, Numeric);

    /// <summary>Whether the central difference can judge: no ReLU corner within h.</summary>
    public bool IsJudged => Kink is null;
}
