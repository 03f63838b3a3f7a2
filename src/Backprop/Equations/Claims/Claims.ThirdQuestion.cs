namespace Backprop;

public static partial class Claims
{
    private static readonly double[] Rates = [1, 0.1, 0.01];

    private static IEnumerable<Claim> ThirdQuestion() =>
    [
        new("sum-of-the-layer", 3, "the asker, after a video", "A bias is moved by the sum of the layer's deltas.", "db²ⱼ = Σₖ Σᵢ dz²ᵢₖ",
            "A bias is moved by its own neuron's delta, summed over samples, never over neurons.", SumOfLayer, RightBias),
        new("own-delta", 3, "the answer", "Not by the sum of the layer: then all its biases would get the same change.", "∂ℓ/∂bⱼ = δⱼ",
            "Right, and it needs no reason beyond ∂zⱼ/∂bₖ = 0 for j ≠ k: a bias reaches its own neuron only.", OwnDelta, () => OneSample().Gradient("b2").Result),
        new("sum-of-the-points", 3, "the answer", "Derivative and sum can change places: first the gradient of each data point, then their sum.", "∂L/∂θ = Σᵢ gᵢ",
            "The derivative of a sum is the sum of the derivatives.", SumOfPoints),
        new("mean-in-one-prediction", 3, "the answer", "The derivative of the mean squared error of M data points by a prediction is a mean over all of them.", "∂C/∂y′ᵢ = (1/M)·Σₖ 2·(y′ₖ − yₖ)",
            "Only one term of the sum holds y′ᵢ, so one term is left: (2/M)·(y′ᵢ − yᵢ). By a parameter that all predictions share, a bias say, the sum stays.", OneTerm, () => MeanOfSquares().ByPrediction.Result),
        new("sum-step-is-not-single-steps", 3, "the answer's author, in a comment", "An update with the sum of the gradients is not the same as an update with each of them by itself.", "θ − η·Σᵢ gᵢ ≠ θ after a step for each sample",
            "Each step for a sample starts where the last one ended. With a small rate the two come close: the difference falls with η².", BatchAgainstOnline),
        new("single-gradients-never-used", 3, "the answer's author, in a comment", "The gradient of a single sample is never used for a step.", "θ ← θ − η·gᵢ never happens",
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

    private static ClaimVerdict OwnDelta()
    {
        var equations = OneSample();
        var (numeric, delta) = (Differences(equations, "b2"), equations.Gradient("z2").Result.Value(equations.Values));
        var spread = numeric.ToArray().Max() - numeric.ToArray().Min();
        return ClaimVerdict.Of(Error(delta, numeric) < Same && spread > Same, "true", "false",
            $"For one sample central differences give {Say(numeric)}, {Say(spread)} apart; the neurons' own deltas are off by a relative error of {Say(Error(delta, numeric))}.", ("errorOfOwn", Error(delta, numeric)), ("spread", spread));
    }

    private static ClaimVerdict SumOfPoints()
    {
        var (network, batch, loss) = (Questions.RowsNetwork(), Questions.RowsNetworkBatch(), Loss.HalfSquaredError);
        var added = Enumerable.Range(0, batch.Count).Select(i => network.Gradients(batch.Rows(i..(i + 1)), loss).ToVector()).Aggregate((a, b) => a + b);
        var numeric = FiniteDifferences.Gradient(at => network.FromVector(at).Loss(batch, loss), network.ToVector());
        return ClaimVerdict.Of(Error(added, numeric) < Same, "true", "false",
            $"The gradients of {batch.Count} samples by all {network.ParameterCount} parameters, added up, have a relative error of {Say(Error(added, numeric))} against central differences of the loss of the whole batch.", ("error", Error(added, numeric)));
    }

    /// <summary>C = (1/M)·‖y′ − y‖² for the predictions of M data points, y′ = z + 1·b with a bias they share.</summary>
    internal static (Derivation ByPrediction, Derivation ByBias) MeanOfSquares()
    {
        var points = Axis.Batch(4, "M");
        var (z, b, y) = (Expressions.Variable("z", points, Axis.One), Expressions.Variable("b", Axis.One, Axis.One), Expressions.Variable("y", points, Axis.One));
        var prediction = Expressions.Define("y′", z + Expressions.Ones(points) * b);
        var mean = Expressions.Define("C", 1 / points * new SquaredNorm(prediction - y));
        return (Derive.Gradient(mean, prediction), Derive.Gradient(mean, b));
    }

    private static ClaimVerdict OneTerm()
    {
        var (byPrediction, byBias) = MeanOfSquares();
        var values = Values.Random(byPrediction.Of, seed: 3);
        Matrix Numeric(Derivation derivation) => LossDifferences.Of(derivation.Of, derivation.With, values).Value;
        var oneTerm = byPrediction.Result.Value(values);
        var mean = Matrix.Filled(oneTerm.RowCount, 1, oneTerm.Sum());
        var (ofMean, ofOneTerm, ofShared) = (Error(mean, Numeric(byPrediction)), Error(oneTerm, Numeric(byPrediction)), Error(Matrix.Filled(1, 1, oneTerm.Sum()), Numeric(byBias)));
        return ClaimVerdict.Of(ofMean < Same, "true", ofOneTerm < Same && ofShared < Same ? "false by one prediction: one term, (2/M)·(y′ᵢ − yᵢ)" : "false",
            $"Relative error against central differences, by one prediction: the mean {Say(ofMean)}, one term {Say(ofOneTerm)}. By a bias that all share the mean is right, {Say(ofShared)}. {byPrediction.InIndices().Steps[^1]}.",
            ("errorOfMean", ofMean), ("errorOfOneTerm", ofOneTerm), ("errorOfMeanByBias", ofShared));
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
        return ClaimVerdict.Of(apart.All(difference => difference > 0), apart[1] / apart[2] is > 80 and < 120 ? "true: they differ in O(η²)" : "true", "false",
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
