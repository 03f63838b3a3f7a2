namespace Backprop;

public static partial class Claims
{
    private static ForwardEquations TwoLayers(Batch batch) => ForwardEquations.Of(Questions.RowsNetwork(), batch, Loss.HalfSquaredError);

    private static Equation RightBias() => TwoLayers(Questions.RowsNetworkBatch()).Gradient("b2").Result;

    private static IEnumerable<Claim> SecondQuestion() =>
    [
        new("db-is-dz", 2, "The bias gradient is the delta itself.", "db² = dZ²",
            "For one sample the sum has one term. For a batch every sample adds its own delta.", BiasIsDelta, RightBias),
        new("ones-behind", 2, "Multiply dZ with a column of ones.", "db² = dZ²·1",
            "Ones behind sum over the neurons, ones in front over the samples.", OnesBehind, RightBias),
        new("three-ones-for-two-samples", 2, "Put a row of three ones in front of the deltas of two samples.", "db² = (1 1 1)·dZ²",
            "There are as many ones as samples: each takes one row of dZ.", ThreeOnes, RightBias),
        new("sum-of-the-rows", 2, "Sum the rows.", "db² = sum of the rows of dZ²",
            "Say which axis goes: the rows are added to each other, axis 0, so that the samples are summed away.", SumOfRows, RightBias),
        new("same-term-for-all", 2, "The same term is added to all biases of the layer.", "db²₁ = db²₂ = …",
            "Every neuron has a sum of its own, over the samples.", SameTerm, RightBias),
        new("input-into-layer-2", 2, "The last answer's code feeds x to the second layer.", "Z² = X·W² + 1·b²",
            "Layer 2 is fed the output of layer 1.", () => Posted(new(FeedsInputToLayer2: true), AxisMismatch),
            () => (Equation)TwoLayers(Questions.RowsNetworkBatch())["Z2"]),
        new("derivative-at-z", 2, "The last answer's code takes the derivative of layer 1 at the pre-activation.", "σ′ = (1 − Z¹) ∘ Z¹",
            "σ′ = σ·(1 − σ) is written in the activation A¹ = σ(Z¹).", () => Posted(new(DerivativeAtPreActivation: true), DerivativeMismatch),
            () => TwoLayers(Questions.RowsNetworkBatch()).Gradient("Z1").Result),
        new("column-sums-of-dw", 2, "The last answer's code takes column sums of dW²ᵀ for the gradient at layer 1.", "dA¹ = 1ᵀ·dW²ᵀ",
            "Every sample's delta goes back through the weights.", () => Posted(new(ColumnSumsOfWeightGradient: true), RowMismatch),
            () => TwoLayers(Questions.RowsNetworkBatch()).Gradient("A1").Result),
    ];

    private static ClaimVerdict BiasIsDelta()
    {
        (double Error, bool Fits) For(Batch batch)
        {
            var equations = TwoLayers(batch);
            var (delta, numeric) = (equations.Gradient("Z2").Result.Value(equations.Values), Differences(equations, "b2"));
            return delta.Shape == numeric.Shape ? (Error(delta, numeric), true) : (double.NaN, false);
        }
        var batch = Questions.RowsNetworkBatch();
        var (one, all) = (For(batch.Rows(..1)), For(batch));
        return ClaimVerdict.Of(all.Fits && all.Error < Same, "true", one.Error < Same ? "true for one sample only" : "false",
            $"With one sample dZ² has b²'s shape and its relative error is {Say(one.Error)}; with {batch.Count} it is {new MatrixShape(batch.Count, batch.Outputs)}, which isn't b²'s shape.",
            ("errorWithOneSample", one.Error));
    }

    private static ClaimVerdict OnesBehind()
    {
        var equations = TwoLayers(Questions.RowsNetworkBatch());
        var delta = equations.Gradient("Z2").Result;
        var (behind, infront) = (delta * new OnesVector(delta.Shape.Columns), new OnesVector(delta.Shape.Rows).T * delta);
        var error = Error(infront.Value(equations.Values), Differences(equations, "b2"));
        return ClaimVerdict.Of(behind.Shape == equations["b2"].Shape, "the right side", error < Same ? "wrong side: one number per sample; with the ones in front, one per neuron" : "false on either side",
            $"dZ²·1 is {behind.Shape.InSymbolsAndNumbers}, 1ᵀ·dZ² is {infront.Shape.InSymbolsAndNumbers} with relative error {Say(error)}.", ("errorInFront", error));
    }

    private static ClaimVerdict ThreeOnes()
    {
        var equations = TwoLayers(Questions.RowsNetworkBatch().Rows(..2));
        var delta = equations.Gradient("Z2").Result;
        var refusal = "";
        try
        {
            _ = Matrix.Ones(1, 3) * delta.Value(equations.Values);
        }
        catch (ShapeException error)
        {
            refusal = error.Message;
        }
        var right = Error(Matrix.Ones(1, 2) * delta.Value(equations.Values), Differences(equations, "b2"));
        return ClaimVerdict.Of(refusal.Length == 0, "true", right < Same ? "right side, wrong length" : "false",
            $"Two ones give the gradient, relative error {Say(right)}. Three don't fit: {refusal}", ("errorOfTwoOnes", right));
    }

    private static ClaimVerdict SumOfRows()
    {
        var equations = TwoLayers(Questions.RowsNetworkBatch());
        var delta = equations.Gradient("Z2").Result.Value(equations.Values);
        var (added, rowSums) = (delta.SumOverRows(), delta.SumOverColumns());
        return ClaimVerdict.Of(added.Shape == rowSums.Shape, "clear", "ambiguous: adding the row vectors is axis 0, row sums are axis 1",
            $"Added to each other the rows of dZ² {delta.Shape} give {Say(added)}, {added.Shape}; summed each for itself they give {rowSums.Shape}, one number per sample. Only the first is the gradient, relative error {Say(Error(added, Differences(equations, "b2")))}.",
            ("errorOfAxis0", Error(added, Differences(equations, "b2"))));
    }

    private static ClaimVerdict SameTerm()
    {
        var equations = TwoLayers(Questions.RowsNetworkBatch());
        var numeric = Differences(equations, "b2");
        var spread = numeric.ToArray().Max() - numeric.ToArray().Min();
        return ClaimVerdict.Of(spread < Same, "true", "false: one number per neuron",
            $"Central differences of the loss give {Say(numeric)}, {Say(spread)} apart.", ("spread", spread));
    }

    private static ClaimVerdict Posted(PostedCode code, Func<string> check)
    {
        var batch = Questions.RowsNetworkBatch();
        var errors = code.Errors(Questions.RowsNetworkParameters(), batch);
        return ClaimVerdict.Of(errors.Values.All(error => error < Same), "right", "wrong: " + check(),
            "Relative errors against central differences of its own forward pass: " + string.Join(", ", errors.Select(error => $"{error.Key} {Say(error.Value)}")) + ".",
            [.. errors.Select(error => (error.Key, error.Value))]);
    }

    /// <summary>The check that finds x in the second layer: named axes.</summary>
    private static string AxisMismatch()
    {
        var equations = TwoLayers(Questions.RowsNetworkBatch());
        try
        {
            _ = equations["X"] * equations["W2"];
            return "the axes fit";
        }
        catch (ShapeException error)
        {
            return error.Message.TrimEnd('.');
        }
    }

    /// <summary>The check that finds the misplaced derivative: f′ beside a central difference of f.</summary>
    private static string DerivativeMismatch()
    {
        var equations = TwoLayers(Questions.RowsNetworkBatch());
        var z = equations["Z1"].Value(equations.Values);
        var claimed = z.Map(x => (1 - x) * x);
        var numeric = z.Map(x => FiniteDifferences.Central(Elementary.Sigmoid, x));
        return $"at Z¹ the expression differs from a central difference of σ by up to {Say(claimed.MaxAbsDifference(numeric))}";
    }

    /// <summary>The check that finds the column sums: shape.</summary>
    private static string RowMismatch()
    {
        var equations = TwoLayers(Questions.RowsNetworkBatch());
        var weights = equations.Gradient("W2").Result;
        var sums = new OnesVector(weights.Shape.Columns).T * weights.T;
        return $"the column sums are {sums.Shape.InSymbolsAndNumbers}, one row for the whole batch, where dA¹ is {equations["A1"].Shape.InSymbolsAndNumbers}, a row for each sample";
    }
}
