using static Backprop.Claims;

namespace Backprop;

/// <summary>Judges of what was said in the first thread: one layer, samples in columns, numbers of <see cref="Questions.ColumnsLayer"/>.</summary>
internal static partial class ColumnJudges
{
    public static ClaimVerdict WrongShape()
    {
        var (_, _, b, z, _, values) = Column();
        var dZ = DZ();
        var refusal = Refusal(() => values[b] - dZ);
        return ClaimVerdict.Of(refusal.Length > 0 && dZ.Shape == z.Shape.Sizes, "true: the step is refused", "false", $"∂E/∂Z³ is {dZ.Shape}, b³ is {values[b].Shape}. {refusal}");
    }

    public static ClaimVerdict RowsOfDZ()
    {
        var table = BiasRuleTable.For(Questions.LastLayer(), Questions.FirstBatch());
        string RightFor(BiasRule rule) => string.Join(" and ", Enum.GetValues<Reduction>().Where(reduction => table[rule, reduction].IsTheGradient).Select(reduction => reduction.InWords()));
        var always = Enum.GetValues<Reduction>().All(reduction => table[BiasRule.Exact, reduction].IsTheGradient);
        var (sum, mean) = (RightFor(BiasRule.Sum), RightFor(BiasRule.Mean));
        return ClaimVerdict.Of(always && sum != mean, "the rows of the loss's own dZ³ are summed; the loss decides what stands in front of the δᵢ", "the loss doesn't decide",
            $"Three losses, judged by central differences. The row sums of dZ³ are the gradient of each. The sum of the δᵢ is the gradient of the {sum} only, their average that of the {mean} only.");
    }

    public static ClaimVerdict CorrectSoFar()
    {
        var (_, w, _, z, _, values) = Column();
        var loss = SquaredColumn();
        var (dZ, dW) = (Error(DZ(), LossDifferences.Of(loss, z, values).Value), Error(Derive.Gradient(loss, w).Result.Value(values), LossDifferences.Of(loss, w, values).Value));
        return ClaimVerdict.Of(dZ < Same && dW < Same, "true of dZ³ and dW³", "false of dZ³ or dW³", $"Relative errors against central differences: dZ³ {Say(dZ)}, dW³ = dZ³·A²ᵀ {Say(dW)}.");
    }

    public static ClaimVerdict OnlyReductionMissing()
    {
        var (a, w, b, _, _, values) = Column();
        var refusal = Refusal(() => w * a + b);
        var bySteps = Derive.Gradient(SquaredColumn(), b);
        return ClaimVerdict.Of(refusal.Length == 0, "true of the reduction", "false of the bias, which had been added to a matrix",
            $"{refusal} With b³·1ᵀ in its place the chain rule ends, by itself, at {bySteps.Result.ToText()}, relative error {Say(Error(bySteps.Result.Value(values), ColumnDifferences()))}.");
    }

    public static ClaimVerdict SameDirection()
    {
        var cosine = Cosine(Rows(Reduction.Sum), Rows(Reduction.MeanOverBatch));
        return ClaimVerdict.Of(Math.Abs(cosine - 1) < 1e-12, "true of the direction", "false of the direction", $"The gradients of the sum and of the mean have the cosine {NumberText.Short(cosine, 6)}.");
    }

    public static ClaimVerdict SameLength()
    {
        var ratio = Rows(Reduction.Sum).Norm() / Rows(Reduction.MeanOverBatch).Norm();
        return ClaimVerdict.Of(Math.Abs(ratio - 1) < Same, "true of the length", $"false of the length, which differs by the factor {NumberText.Short(ratio, 4)}",
            $"The one is {NumberText.Short(ratio, 6)} times as long as the other, and each is the gradient of one loss only.");
    }

    public static ClaimVerdict BiasLeftOut()
    {
        var (a, w, b, _, y, values) = Column();
        var product = values[w] * values[a];
        Matrix Slopes(Func<Matrix, Matrix> forward) => FiniteDifferences.Gradient(bias => (forward(bias) - values[y]).SumOfSquares(), values[b]);
        var (without, with) = (Slopes(_ => product), Slopes(bias => Added(product, bias)));
        return ClaimVerdict.Of(without.MaxAbs() == 0 && with.MaxAbs() > Same, "true of the forward pass as it was drawn", "false",
            $"Without b³ in the forward pass the measured slopes along b³ are {Say(without)}: the loss doesn't depend on it, and there is nothing to learn. With b³ they are {Say(with)}.");
    }

    public static ClaimVerdict AverageOfDeltas()
    {
        var verdict = BiasRuleTable.For(Questions.LastLayer(), Questions.FirstBatch())[BiasRule.Mean, Reduction.MeanOverBatch];
        return ClaimVerdict.Of(verdict.IsTheGradient, "true of the δᵢ, under a mean over the batch", "false of the δᵢ", $"Averaging the δᵢ, with the loss a mean over the batch: {verdict.InWords}.");
    }

    public static ClaimVerdict AverageOfDZ()
    {
        var rows = Enum.GetValues<Reduction>().Select(reduction => (Reduction: reduction, Error: Error(Rows(reduction) / 5, MeasuredUnder(reduction)))).ToList();
        return ClaimVerdict.Of(rows.Any(row => row.Error < Same), "true of the rows of dZ³", "false of the rows of dZ³, where the factor stands already",
            $"Averaging the rows of dZ³ has the relative errors {string.Join(", ", rows.Select(row => $"{Say(row.Error)} ({row.Reduction.InWords()})"))}.");
    }

    public static ClaimVerdict DroppedFactor()
    {
        var deltas = DZ().Transpose();      // of the sum, so its rows are the δᵢ
        var (sum, mean) = (deltas.SumOverRows(), deltas.SumOverRows() / deltas.RowCount);
        var (ofSum, ofMean) = (MeasuredUnder(Reduction.Sum), MeasuredUnder(Reduction.MeanOverBatch));
        return ClaimVerdict.Of(Error(sum, ofMean) < Same || !(Error(sum, ofSum) < Same && Error(mean, ofMean) < Same), "true: it makes no difference", "not a simplification: the factor left out is what the question is about",
            $"Without 1/M central differences give {Say(ofSum)}, the sum of the δᵢ, relative error {Say(Error(sum, ofSum))}; with it {Say(ofMean)}, their average, {Say(Error(mean, ofMean))}.");
    }

    public static ClaimVerdict ScalarLosses()
    {
        var (layer, batch) = (Questions.LastLayer(), Questions.FirstBatch());
        var values = Enum.GetValues<Reduction>().Select(reduction => (reduction, Value: layer.Loss(batch, Loss.SquaredError.With(reduction)), Best: Loss.SquaredError.With(reduction).Value(batch.Y, batch.Y))).ToList();
        return ClaimVerdict.Of(values.All(loss => loss.Value > 0 && loss.Best == 0), "the squared error with its reduction named", "none of the three is a loss",
            $"Here it is {string.Join(", ", values.Select(loss => $"{Say(loss.Value)} ({loss.reduction.InWords()})"))}: one number each, 0 where the outputs are the targets, and never below.");
    }
}
