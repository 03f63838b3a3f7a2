namespace Backprop;

/// <summary>Row by row: aⱼ = e^(zⱼ − max z)/Σₖ e^(zₖ − max z), dzⱼ = aⱼ·(daⱼ − Σₖ daₖ·aₖ).</summary>
internal sealed class Softmax : Activation
{
    public override string Name => "softmax";

    public override string Symbol => "softmax";

    public override bool IsElementwise => false;

    public override void Apply(Matrix z, Matrix into)
    {
        ThrowUnlessRoom(z, into);
        for (var i = 0; i < z.RowCount; i++) ApplyRow(z.RowEntries(i), into.RowEntries(i));
    }

    internal override IEnumerable<Prepared> InLanes(View z) => [new PreparedSoftmax(z)];

    internal override IEnumerable<Prepared> BackwardInLanes(View dA, View a) => [new PreparedWork<SoftmaxBackward>(new(dA, a))];

    private protected override void BackwardCore(Matrix dA, Matrix a, Matrix into)
    {
        for (var i = 0; i < a.RowCount; i++)
        {
            Span<double> da = dA.RowEntries(i), y = a.RowEntries(i), to = into.RowEntries(i);
            var mean = Reduce.Dot(da, y);
            for (var j = 0; j < to.Length; j++) to[j] = y[j] * (da[j] - mean);
        }
    }

    private protected override void BackwardTangentCore(Matrix dA, Matrix a, Matrix ra, Matrix into)
    {
        for (var i = 0; i < a.RowCount; i++)
        {
            Span<double> da = dA.RowEntries(i), y = a.RowEntries(i), r = ra.RowEntries(i), to = into.RowEntries(i);
            var (mean, moved) = (Reduce.Dot(da, y), Reduce.Dot(da, r));
            for (var j = 0; j < to.Length; j++) to[j] = r[j] * (da[j] - mean) - y[j] * moved;
        }
    }

    private static void ApplyRow(ReadOnlySpan<double> z, Span<double> a)
    {
        var max = Reduce.Max(z);
        Elementwise.Map(new ShiftedExpFormula(max), z, a);
        var sum = Reduce.Sum(a);
        Elementwise.Map(new DividedFormula(sum), a, a);
    }
}
