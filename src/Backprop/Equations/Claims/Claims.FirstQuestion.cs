namespace Backprop;

public static partial class Claims
{
    private static ForwardEquations LastLayer(Loss loss) => ForwardEquations.Of(Questions.LastLayer(), Questions.FirstBatch(), loss, Notation.Columns);

    private static IEnumerable<Claim> FirstQuestion() =>
    [
        new("sum-to-3", 1, "The sum over the deltas runs to 3.", "∂E/∂bⱼ = Σᵢ₌₁³ δⱼᵢ",
            "It runs over the batch, here to 5; 3 is the number of neurons, which happens to be the number of biases.", SumToThree, () => LastLayer(Loss.SquaredError).Gradient("b1").Result),
        new("average-the-rows", 1, "Average each row of δ.", "∂E/∂b = (1/m)·δ·1",
            "The loss decides: where it is the mean over the batch its δ already carries the 1/m, and the row is summed.", () => RowRule(BiasRule.Mean, Reduction.MeanOverBatch)),
        new("accumulate-the-rows", 1, "Accumulate each row of δ.", "∂E/∂b = δ·1",
            "The sum of the samples' own deltas is the gradient of a summed loss. The sum of the loss's own δ is the gradient of every loss.", () => RowRule(BiasRule.Sum, Reduction.Sum)),
        new("linear-loss", 1, "The loss is the mean of a − y.", "E = (1/m)·1ᵀ·(A − Y)·1",
            "A loss has to square (or otherwise fold) the difference, so that being too low costs as much as being too high.", LinearLoss),
    ];

    private static ClaimVerdict SumToThree()
    {
        var equations = LastLayer(Loss.SquaredError);
        var delta = equations.Gradient("Z1").Result.Value(equations.Values);
        var numeric = Differences(equations, "b1");
        var three = Error(delta.Columns(..3).SumOverColumns(), numeric);
        var all = Error(delta.SumOverColumns(), numeric);
        return ClaimVerdict.Of(three < Same && !(all < Same), "true", $"false: to the batch size {delta.ColumnCount}",
            $"The first three columns of δ {delta.Shape} add up to {Say(delta.Columns(..3).SumOverColumns())}, all {delta.ColumnCount} to {Say(delta.SumOverColumns())}; "
            + $"central differences of the loss say {Say(numeric)}: relative errors {Say(three)} and {Say(all)}.", ("errorOfThree", three), ("errorOfAll", all));
    }

    private static ClaimVerdict RowRule(BiasRule rule, Reduction own)
    {
        var table = BiasRuleTable.For(Questions.LastLayer(), Questions.FirstBatch());
        var verdicts = Enum.GetValues<Reduction>().Select(reduction => table[rule, reduction]).ToList();
        var right = verdicts.Where(verdict => verdict.IsTheGradient).Select(verdict => verdict.Reduction).ToList();
        return ClaimVerdict.Of(right.Count == verdicts.Count, "true for every loss", right is [var only] && only == own ? $"set by the loss: right when it is the {own.InWords()}, and only then" : "right in other cases than its own",
            string.Join("; ", verdicts.Select(verdict => $"loss as {verdict.Reduction.InWords()}: {verdict.InWords}")) + ".",
            [.. verdicts.Select(verdict => ($"factor{verdict.Reduction}", verdict.Factor ?? double.NaN))]);
    }

    private static ClaimVerdict LinearLoss()
    {
        var (m, n) = (Axis.Batch(5), Axis.Outputs("n3", 3));
        var (b, z, y) = (Expressions.Variable("b3", Axis.One, n), Expressions.Variable("Z", m, n), Expressions.Variable("Y", m, n));
        var a = Expressions.Define("A", z + Expressions.Ones(m) * b);
        var loss = 1 / m * (Expressions.Ones(m).T * (a - y) * Expressions.Ones(n));
        var gradient = Derive.Gradient(loss, b).Result;
        var layer = LastLayer(Loss.SquaredError);
        Values At(double shift) => new() { [z] = layer["Z1"].Value(layer.Values).Transpose(), [b] = Matrix.Zeros(1, 3), [y] = layer.Values[layer["Y"]].Transpose().Map(entry => entry + shift) };
        var (near, far) = (At(0), At(10));
        var lowest = loss.Value(far)[0, 0];
        var moved = gradient.Value(near).MaxAbsDifference(gradient.Value(far));
        return ClaimVerdict.Of(lowest >= 0 || moved > 0, "a loss", "not a loss: it may be negative, and its bias gradient is constant",
            $"With every target 10 higher it is {Say(lowest)}. Its gradient with respect to b is {Say(gradient.Value(near))} whatever the targets are: {gradient.ToText()} holds neither A nor Y.",
            ("valueWithHighTargets", lowest), ("gradientMoves", moved));
    }
}
