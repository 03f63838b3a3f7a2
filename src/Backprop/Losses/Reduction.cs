namespace Backprop;

/// <summary>
/// How the entries of a loss become one number. This is the only place that owns 1/m: whatever stands here stands in dZ, and from
/// there in every gradient, so that the exact bias gradient is the sum over the rows of dZ under each of them.
/// </summary>
public enum Reduction
{
    /// <summary>All entries added: factor 1.</summary>
    Sum,

    /// <summary>The mean over the m samples of the batch: factor 1/m.</summary>
    MeanOverBatch,

    /// <summary>The mean over all m·n entries (m samples, n outputs): factor 1/(m·n).</summary>
    MeanOverElements,
}

internal static class Reductions
{
    /// <summary>The factor in front of the sum, for a (m × n) output.</summary>
    public static double Factor(this Reduction reduction, MatrixShape output) => reduction switch
    {
        Reduction.Sum => 1,
        Reduction.MeanOverBatch => 1.0 / output.Rows,
        Reduction.MeanOverElements => 1.0 / output.Count,
        _ => throw new ArgumentOutOfRangeException(nameof(reduction), $"There is no reduction {reduction}; use Sum, MeanOverBatch or MeanOverElements."),
    };

    public static string InWords(this Reduction reduction) => reduction switch
    {
        Reduction.Sum => "sum",
        Reduction.MeanOverBatch => "mean over the batch",
        _ => "mean over the elements",
    };
}
