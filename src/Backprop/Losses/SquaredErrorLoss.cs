namespace Backprop;

/// <summary>c·(a − y)² per entry, gradient 2c·(a − y), second derivative 2c; c is 1 or ½.</summary>
internal sealed record SquaredErrorLoss(double Factor) : EntryLoss<SquaredErrorEntry, SquaredErrorSlope>
{
    public override string Name => Factor == 0.5 ? "½ squared error" : "squared error";

    private protected override SquaredErrorEntry Entry => new(Factor);

    private protected override SquaredErrorSlope Slope(double factor) => new(2 * Factor * factor);

    private protected override void GradientTangentCore(Matrix output, Matrix y, Matrix ra, double factor, Matrix into)
    {
        Span<double> r = ra.Entries, to = into.Entries;
        var slope = 2 * Factor * factor;
        for (var i = 0; i < to.Length; i++) to[i] = slope * r[i];
    }
}

/// <summary>c·(a − y)².</summary>
internal readonly struct SquaredErrorEntry(double c) : IFormula2
{
    public T At<T>(T a, T y) where T : unmanaged, ILanes<T> => T.Of(c) * ((a - y) * (a - y));
}

/// <summary>slope·(a − y).</summary>
internal readonly struct SquaredErrorSlope(double slope) : IFormula2
{
    public T At<T>(T a, T y) where T : unmanaged, ILanes<T> => T.Of(slope) * (a - y);
}
