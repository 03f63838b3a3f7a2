namespace Backprop;

public static partial class Claims
{
    internal static ForwardEquations TwoLayers(Batch batch) => ForwardEquations.Of(Questions.RowsNetwork(), batch, Loss.HalfSquaredError);

    private static Equation RightBias() => TwoLayers(Questions.RowsNetworkBatch()).Gradient("b2").Result;

    private static IEnumerable<Claim> SecondQuestion() =>
    [
        new("db-is-dz", 2, "the asker", "The bias gradient is dz2 itself.", "db² = dZ²",
            "For one sample the sum has one term. For a batch every sample adds its own delta.", () => BiasIsDelta(Questions.RowsNetworkBatch()), RightBias),
        new("db-is-dz-for-one", 2, "answer A", "The bias gradient of a single item is its delta itself.", "∂ℓ/∂b² = δ²",
            "One sample has one delta, and nothing is left to be added up.", () => BiasIsDelta(Questions.RowsNetworkBatch().Rows(..1)), () => OneSample().Gradient("b2").Result),
        new("batches-are-summed", 2, "answers A, B and C", "The sum is there because the network sees several samples: Z has a row for each, and b has one.", "db² = Σᵢ δᵢ",
            "So it is, and so it is for the weights: A¹ᵀ·dZ² is a sum over the samples, too.", BatchesAreSummed, RightBias),
        new("tutorial-is-wrong", 2, "answer A's author, in a comment", "The tutorial has it wrong.", "np.sum(dz2, axis=0) isn't the gradient",
            "Its code is the exact gradient of a summed loss. Only its text, which speaks of a mean, doesn't go with it.", TutorialIsWrong, RightBias),
        new("ones-behind", 2, "answer B", "Multiply dZ with a column of ones.", "db² = dZ²·1",
            "Ones behind sum over the neurons, ones in front over the samples.", OnesBehind, RightBias),
        new("axis-0-is-not-that-product", 2, "a comment on answer B", "np.sum with axis 0 gives one row of three numbers, so the product with a column of ones isn't what it computes.", "1ᵀ·dZ² ≠ dZ²·1",
            "Axis 0 leaves one number for each neuron, ones behind leave one for each sample.", AxisZero, RightBias),
        new("three-ones-for-two-samples", 2, "a comment on answer B", "Put a row of three ones in front of dZ, for two samples.", "db² = (1 1 1)·dZ²",
            "There are as many ones as samples: each takes one row of dZ.", ThreeOnes, RightBias),
        new("sum-of-the-rows", 2, "answer B", "Sum the rows.", "db² = sum of the rows of dZ²",
            "Say which axis goes: the rows are added to each other, axis 0, so that the samples are summed away.", SumOfRows, RightBias),
        new("same-term-for-all", 2, "the asker, in a comment", "The same term is added to all biases of the layer.", "db²₁ = db²₂ = …",
            "Every neuron has a sum of its own, over the samples.", SameTerm, RightBias),
        new("input-into-layer-2", 2, "answer C, in its code", "The code feeds x to the second layer.", "Z² = X·W² + 1·b²",
            "Layer 2 is fed the output of layer 1.", () => Posted(new(FeedsInputToLayer2: true), AxisMismatch),
            () => (Equation)TwoLayers(Questions.RowsNetworkBatch())["Z2"]),
        new("derivative-at-z", 2, "answer C, in its code", "The code takes the derivative of layer 1 at the pre-activation.", "σ′ = (1 − Z¹) ∘ Z¹",
            "σ′ = σ·(1 − σ) is written in the activation A¹ = σ(Z¹).", () => Posted(new(DerivativeAtPreActivation: true), DerivativeMismatch),
            () => TwoLayers(Questions.RowsNetworkBatch()).Gradient("Z1").Result),
        new("column-sums-of-dw", 2, "answer C, in its code", "The code takes column sums of dW²ᵀ for the gradient at layer 1.", "dA¹ = 1ᵀ·dW²ᵀ",
            "Every sample's delta goes back through the weights.", () => Posted(new(ColumnSumsOfWeightGradient: true), RowMismatch),
            () => TwoLayers(Questions.RowsNetworkBatch()).Gradient("A1").Result),
    ];

    internal static ForwardEquations OneSample(int i = 0) => ForwardEquations.OfSample(Questions.RowsNetwork(), Questions.RowsNetworkBatch().Rows(i..(i + 1)), Loss.HalfSquaredError);

    private static ClaimVerdict BiasIsDelta(Batch said)
    {
        (double Error, MatrixShape Shape) For(Batch batch)
        {
            var equations = TwoLayers(batch);
            var (dZ, numeric) = (equations.Gradient("Z2").Result.Value(equations.Values), Differences(equations, "b2"));
            return (dZ.Shape == numeric.Shape ? Error(dZ, numeric) : double.NaN, dZ.Shape);
        }
        var (one, all) = (For(said.Rows(..1)), For(said));
        var evidence = $"With one sample dZ² has b²'s shape and its relative error is {Say(one.Error)}";
        return ClaimVerdict.Of(all.Error < Same, "true", one.Error < Same ? "true for one sample only" : "false",
            evidence + (said.Count == 1 ? "." : $"; with {said.Count} it is {all.Shape}, which isn't b²'s shape."), ("errorWithOneSample", one.Error));
    }

    private static ClaimVerdict BatchesAreSummed()
    {
        var batch = Questions.RowsNetworkBatch();
        var sum = Enumerable.Range(0, batch.Count).Select(OneSample).Select(one => one.Gradient("z2").Result.Value(one.Values)).Aggregate((a, b) => a + b);
        var error = Error(sum, Differences(TwoLayers(batch), "b2"));
        return ClaimVerdict.Of(error < Same, "true", "false",
            $"The {batch.Count} samples, each by itself, have deltas that add up to {Say(sum)}; relative error against central differences of the batch's loss {Say(error)}.", ("error", error));
    }

    private static ClaimVerdict TutorialIsWrong()
    {
        var equations = TwoLayers(Questions.RowsNetworkBatch());
        var code = equations.Gradient("Z2").Result.Value(equations.Values).SumOverRows();
        double Of(Reduction reduction) =>
            Error(code, Differences(ForwardEquations.Of(Questions.RowsNetwork(), Questions.RowsNetworkBatch(), Loss.HalfSquaredError.With(reduction)), "b2"));
        var (sum, mean) = (Of(Reduction.Sum), Of(Reduction.MeanOverBatch));
        return ClaimVerdict.Of(!(sum < Same), "true", "false: it is the gradient of a summed loss",
            $"np.sum(dz2, axis=0) has a relative error of {Say(sum)} against central differences of the summed loss, and of {Say(mean)} against those of the mean.", ("errorUnderSum", sum), ("errorUnderMean", mean));
    }

    private static ClaimVerdict AxisZero()
    {
        var equations = TwoLayers(Questions.RowsNetworkBatch());
        var dZ = equations.Gradient("Z2").Result.Value(equations.Values);
        var (axis0, behind) = (dZ.SumOverRows(), dZ * Matrix.Ones(dZ.ColumnCount, 1));
        var error = Error(axis0, Differences(equations, "b2"));
        return ClaimVerdict.Of(error < Same && axis0.Shape != behind.Shape, "true: axis 0 has the ones in front", "false",
            $"Here, with 5 samples and 2 neurons, axis 0 gives {axis0.Shape}, ones behind give {behind.Shape}. Axis 0 is the gradient, relative error {Say(error)}.", ("errorOfAxis0", error));
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
