namespace Backprop;

public static partial class Claims
{
    private static IEnumerable<Claim> FirstQuestion() =>
    [
        new("loss-is-one-number", 1, "a comment", "The loss should be one number; then its derivative has the shape of b.", "E is (1 × 1), ∂E/∂b³ is as b³",
            "The shortest answer of all: a gradient has the shape of what it belongs to, so 3 × 5 can't be the gradient of b³ yet.", OneNumber, RightColumn),
        new("sum-is-invalid", 1, "the answer", "W³·A² + b³ is no valid sum: b³ is a vector and the product is a matrix.", "W³·A² + b³",
            "For a batch the bias has to be carried to every sample: b³·1ᵀ.", InvalidSum, () => Column().Z),
        new("sum-to-3", 1, "the answer", "The sum over the samples runs to 3.", "∂E/∂b³ = Σᵢ₌₁³ δᵢ",
            "It runs over the batch, here to 5; 3 is the number of neurons, which happens to be the number of biases.", SumToThree, RightColumn),
        new("sum-of-differences", 1, "the answer", "With the squared error the gradient is the sum of 2(a − y) over the samples.", "∂E/∂b³ = Σᵢ 2·(aᵢ − yᵢ)",
            "So it is for the sum of the squares; a mean brings its 1/m along, in front of every term.", SumOfDifferences, RightColumn),
        new("chain-rule-sums-the-rows", 1, "the comments", "The chain rule sums each row of the 3 × 5 matrix.", "∂E/∂b³ = dZ³·1",
            "dZ³ = ∂E/∂Z³ has the factor of its loss in it, so its rows are summed whatever the loss is.", () => RowRule(BiasRule.Exact), RightColumn),
        new("accumulate-the-rows", 1, "the asker", "Accumulate the samples' own deltas, one row for each neuron.", "∂E/∂b³ = Σᵢ δᵢ",
            "δᵢ knows no 1/m: the sum of the δᵢ is the gradient of a summed loss only.", () => RowRule(BiasRule.Sum)),
        new("average-the-rows", 1, "the asker", "Average the samples' own deltas, one row for each neuron.", "∂E/∂b³ = (1/m)·Σᵢ δᵢ",
            "The loss decides: where it is the mean over the batch, 1/m stands in front of every δᵢ. In dZ³ it stands already, and averaging once more is once too often.", () => RowRule(BiasRule.Mean)),
        new("linear-loss", 1, "the asker, in a comment", "The loss is the mean of a − y.", "E = (1/m)·1ᵀ·(A³ − Y)·1",
            "A loss has to square (or otherwise fold) the difference, so that being too low costs as much as being too high.", LinearLoss),
    ];

    /// <summary>The layer as it is posted, with samples in columns: Z³ = W³·A² + b³·1ᵀ and its numbers.</summary>
    internal static (NamedExpression A, NamedExpression W, NamedExpression B, Equation Z, NamedExpression Y, Values Values) Column()
    {
        var (m, n2, n3) = (Axis.Batch(5), Axis.Units("n2", 4), Axis.Outputs("n3", 3));
        var (a, w, b, y) = (Expressions.Variable("A2", n2, m), Expressions.Variable("W3", n3, n2), Expressions.Variable("b3", n3, Axis.One), Expressions.Variable("Y", n3, m));
        var data = Questions.ColumnsLayer();
        return (a, w, b, Expressions.Define("Z3", w * a + b * Expressions.Ones(m).T), y, new() { [a] = data.A2, [w] = data.W3, [b] = data.b3, [y] = data.Y });
    }

    internal static Equation SquaredColumn() => Expressions.Define("E", Expressions.SquaredError(Column().Z, Column().Y));

    private static Equation RightColumn() => Derive.Gradient(SquaredColumn(), Column().B).Result;

    internal static Matrix ColumnDifferences() => LossDifferences.Of(SquaredColumn(), Column().B, Column().Values).Value;

    private static ClaimVerdict OneNumber()
    {
        var (_, w, b, _, _, _) = Column();
        var loss = SquaredColumn();
        AxisShape Of(NamedExpression parameter) => Derive.Gradient(loss, parameter).Result.Shape;
        var measured = ColumnDifferences().Shape;
        return ClaimVerdict.Of(loss.Shape.Sizes.Count == 1 && Of(b) == b.Shape && Of(w) == w.Shape && measured == b.Shape.Sizes, "true", "false",
            $"E is {loss.Shape.Sizes}, ∂E/∂b³ comes out as {Of(b).InSymbolsAndNumbers} and ∂E/∂W³ as {Of(w).InSymbolsAndNumbers}, the shapes of b³ and W³; central differences of E by the entries of b³ are {measured}.");
    }

    private static ClaimVerdict InvalidSum()
    {
        var (a, w, b, _, _, _) = Column();
        try
        {
            _ = w * a + b;
            return ClaimVerdict.Of(false, "", "false: it is defined", "The axes fit.");
        }
        catch (ShapeException error)
        {
            return ClaimVerdict.Of(true, "true", "", error.Message);
        }
    }

    private static ClaimVerdict SumToThree()
    {
        var (_, _, _, z, _, values) = Column();
        var dZ = Derive.Gradient(SquaredColumn(), z).Result.Value(values);
        var numeric = ColumnDifferences();
        var three = Error(dZ.Columns(..3).SumOverColumns(), numeric);
        var all = Error(dZ.SumOverColumns(), numeric);
        return ClaimVerdict.Of(three < Same && !(all < Same), "true", $"false: to the batch size {dZ.ColumnCount}",
            $"Under a sum the columns of dZ³ {dZ.Shape} are the δᵢ. The first three add up to {Say(dZ.Columns(..3).SumOverColumns())}, all {dZ.ColumnCount} to {Say(dZ.SumOverColumns())}; "
            + $"central differences of the loss say {Say(numeric)}: relative errors {Say(three)} and {Say(all)}.", ("errorOfThree", three), ("errorOfAll", all));
    }

    private static ClaimVerdict SumOfDifferences()
    {
        var (_, _, _, z, y, values) = Column();
        var claimed = (2 * (z.Value(values) - values[y])).SumOverColumns();
        var error = Error(claimed, ColumnDifferences());
        return ClaimVerdict.Of(error < Same, "true for the sum of the squares", "false", $"The sums are {Say(claimed)}; relative error against central differences {Say(error)}.", ("error", error));
    }

    private static ClaimVerdict RowRule(BiasRule rule)
    {
        var table = BiasRuleTable.For(Questions.LastLayer(), Questions.FirstBatch());
        var verdicts = Enum.GetValues<Reduction>().Select(reduction => table[rule, reduction]).ToList();
        var right = verdicts.Where(verdict => verdict.IsTheGradient).Select(verdict => verdict.Reduction).ToList();
        return ClaimVerdict.Of(right.Count == verdicts.Count, "true for every loss", right is [var only] ? $"set by the loss: right when it is the {only.InWords()}, and only then" : "false",
            string.Join("; ", verdicts.Select(verdict => $"loss as {verdict.Reduction.InWords()}: {verdict.InWords}")) + ".",
            [.. verdicts.Select(verdict => ($"factor{verdict.Reduction}", verdict.Factor ?? double.NaN))]);
    }

    private static ClaimVerdict LinearLoss()
    {
        var (_, _, b, z, y, values) = Column();
        var (m, n) = (z.Shape.Columns, z.Shape.Rows);
        var loss = 1 / m * (Expressions.Ones(n).T * (z - y) * Expressions.Ones(m));
        var gradient = Derive.Gradient(loss, b).Result;
        var (near, far) = (values, Column().Values);
        far[y] = values[y].Map(entry => entry + 10);
        var lowest = loss.Value(far)[0, 0];
        var moved = gradient.Value(near).MaxAbsDifference(gradient.Value(far));
        return ClaimVerdict.Of(lowest >= 0 || moved > 0, "a loss", "not a loss: it may be negative, and its bias gradient is constant",
            $"With every target 10 higher it is {Say(lowest)}. Its gradient with respect to b³ is {Say(gradient.Value(near))} whatever the targets are: in {gradient.ToText()} there stands neither Z³ nor Y.",
            ("valueWithHighTargets", lowest), ("gradientMoves", moved));
    }
}
