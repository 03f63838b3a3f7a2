namespace Backprop;

public static partial class Claims
{
    private static readonly double[] Rates = [1, 0.1, 0.01];

    private static IEnumerable<Claim> ThirdQuestion() =>
    [
        new("sum-of-the-layer", 3, "A bias is moved by the sum of the layer's deltas.", "db²ⱼ = Σₖ Σᵢ dz²ᵢₖ",
            "A bias is moved by its own neuron's delta, summed over samples, never over neurons.", SumOfLayer, RightBias),
        new("sum-in-the-output-delta", 3, "The derivative of the mean squared error by one output is a mean over all of them.", "∂C/∂y′ᵢ = (1/M)·Σₖ 2·(y′ₖ − yₖ)",
            "Only one term of the sum holds y′ᵢ, so one term is left: (2/M)·(y′ᵢ − yᵢ).", OneTerm, () => MeanOfSquares().Result),
        new("batch-step-equals-online-steps", 3, "One step with the summed gradient is the same as a step for each sample.", "θ − η·Σᵢ gᵢ = θ after a step for each sample",
            "Each step for a sample starts where the last one ended, so the two differ in O(η²).", BatchAgainstOnline),
        new("single-gradients-never-used", 3, "The gradient of a single sample is never used for a step.", "θ ← θ − η·gᵢ never happens",
            "That is what stochastic gradient descent with a batch of one does, and the linked trainer with it.", SingleGradients),
    ];

    private static ClaimVerdict SumOfLayer()
    {
        var equations = TwoLayers(Questions.RowsNetworkBatch());
        var numeric = Differences(equations, "b2");
        var delta = equations.Gradient("Z2").Result.Value(equations.Values);
        var (layer, own) = (Matrix.Filled(1, numeric.ColumnCount, delta.Sum()), delta.SumOverRows());
        return ClaimVerdict.Of(Error(layer, numeric) < Same, "true", "false: it would give every bias the same number",
            $"The layer's deltas sum to {NumberText.Short(delta.Sum(), 4)}; central differences give {Say(numeric)}. Relative error of the layer's sum {Say(Error(layer, numeric))}, of each neuron's own {Say(Error(own, numeric))}.",
            ("layerSum", delta.Sum()), ("errorOfLayerSum", Error(layer, numeric)), ("errorOfOwnSum", Error(own, numeric)));
    }

    /// <summary>C = (1/M)·‖y′ − y‖² for M outputs of one sample.</summary>
    private static Derivation MeanOfSquares()
    {
        var outputs = Axis.Outputs("M", 4);
        var (prediction, y) = (Expressions.Variable("y′", outputs, Axis.One), Expressions.Variable("y", outputs, Axis.One));
        return Derive.Gradient(Expressions.Define("C", 1 / outputs * new SquaredNorm(prediction - y)), prediction);
    }

    private static ClaimVerdict OneTerm()
    {
        var derivation = MeanOfSquares();
        var values = Values.Random(derivation.Of, seed: 3);
        var numeric = LossDifferences.Of(derivation.Of, derivation.With, values).Value;
        var oneTerm = derivation.Result.Value(values);
        var mean = Matrix.Filled(oneTerm.RowCount, 1, oneTerm.Sum());
        return ClaimVerdict.Of(Error(mean, numeric) < Same, "true", Error(oneTerm, numeric) < Same ? "false: one term, (2/M)·(y′ᵢ − yᵢ)" : "false",
            $"Relative error against central differences: the mean {Say(Error(mean, numeric))}, one term {Say(Error(oneTerm, numeric))}. {derivation.InIndices().Steps[^1]}.",
            ("errorOfMean", Error(mean, numeric)), ("errorOfOneTerm", Error(oneTerm, numeric)));
    }

    private static ClaimVerdict BatchAgainstOnline()
    {
        var (network, batch) = (Questions.RowsNetwork(), Questions.RowsNetworkBatch());
        double Apart(double rate)
        {
            var sum = Trainer.Run(network, batch, Loss.HalfSquaredError, rate, steps: 1).Final;
            var online = Trainer.Run(network, batch, Loss.HalfSquaredError, rate, steps: 1, BiasRule.PerSample).Final;
            return network.ParameterNames.Max(name => sum[name].MaxAbsDifference(online[name]));
        }
        var apart = Rates.Select(Apart).ToArray();
        return ClaimVerdict.Of(apart.All(difference => difference == 0), "true", apart[1] / apart[2] is > 80 and < 120 ? "false: they differ in O(η²)" : "false",
            $"The largest difference of a parameter is {string.Join(", ", apart.Select(difference => NumberText.Short(difference, 2)))} at η = 1, 0.1, 0.01: a tenth of the rate, a hundredth of the difference.",
            [.. Rates.Zip(apart, (rate, difference) => (string.Create(System.Globalization.CultureInfo.InvariantCulture, $"rate{rate}"), difference))]);
    }

    private static ClaimVerdict SingleGradients()
    {
        var run = Trainer.Run(Questions.RowsNetwork(), Questions.RowsNetworkBatch(), Loss.HalfSquaredError, rate: 0.5, steps: 100, BiasRule.PerSample);
        var (start, end) = (run.EpochLosses[0], run.FinalLoss);
        return ClaimVerdict.Of(!(end < start), "true", "false: trainers do just that, the linked one too",
            $"{run.Steps} steps, each with the gradient of one sample, take the loss of the batch from {Say(start)} to {Say(end)}.", ("lossBefore", start), ("lossAfter", end));
    }
}
