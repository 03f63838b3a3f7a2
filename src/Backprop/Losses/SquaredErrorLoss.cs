namespace Backprop;

/// <summary>c·(a − y)² per entry, gradient 2c·(a − y), second derivative 2c; c is 1 or ½.</summary>
internal sealed record SquaredErrorLoss(double Factor) : Loss
{
    public override string Name => Factor == 0.5 ? "½ squared error" : "squared error";

    private protected override void EntriesCore(Matrix output, Matrix y, Matrix into)
    {
        Span<double> a = output.Entries, t = y.Entries, to = into.Entries;
        for (var i = 0; i < to.Length; i++) to[i] = Factor * ((a[i] - t[i]) * (a[i] - t[i]));
    }

    private protected override void GradientCore(Matrix output, Matrix y, double factor, Matrix into)
    {
        Span<double> a = output.Entries, t = y.Entries, to = into.Entries;
        var slope = 2 * Factor * factor;
        for (var i = 0; i < to.Length; i++) to[i] = slope * (a[i] - t[i]);
    }

    private protected override void GradientTangentCore(Matrix output, Matrix y, Matrix ra, double factor, Matrix into)
    {
        Span<double> r = ra.Entries, to = into.Entries;
        var slope = 2 * Factor * factor;
        for (var i = 0; i < to.Length; i++) to[i] = slope * r[i];
    }
}
