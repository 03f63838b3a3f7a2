using static Backprop.Claims;

namespace Backprop;

/// <summary>Judges of what was said in the third thread: which deltas move a bias.</summary>
internal static partial class DeltaJudges
{
    public static ClaimVerdict WhereTheSumComesFrom()
    {
        var (network, batch) = (Questions.RowsNetwork(), Questions.RowsNetworkBatch());
        var dZ = network.Gradients(batch, Loss.HalfSquaredError)["dZ2"];
        var numeric = Differences(TwoLayers(batch), "b2");
        var layer = Error(Matrix.Filled(1, numeric.ColumnCount, dZ.Sum()), numeric);
        var samples = Error(dZ.SumOverRows(), numeric);
        var shared = FiniteDifferences.Gradient(shift => network.With("b2", network["b2"].Map(bias => bias + shift[0, 0])).Loss(batch, Loss.HalfSquaredError), Matrix.Zeros(1, 1))[0, 0];
        var tied = Math.Abs(shared - dZ.Sum());
        return ClaimVerdict.Of(layer < Same, "true", samples < Same && tied < Same ? "false of a neuron's own bias; true over the samples, or of one bias for the whole layer" : "false",
            $"For the neurons' own biases the layer's sum {Say(dZ.Sum())} has a relative error of {Say(layer)}; each neuron's sum over the samples, {Say(dZ.SumOverRows())}, one of {Say(samples)}. Moving both biases as one has the measured slope {Say(shared)}: the layer's sum.");
    }

    public static ClaimVerdict NoInput()
    {
        var (network, batch) = (Questions.RowsNetwork(), Questions.RowsNetworkBatch());
        Matrix WithOne(Matrix left, Matrix column) => Matrix.Create(left.RowCount, left.ColumnCount + 1, (i, j) => j < left.ColumnCount ? left[i, j] : column[i, 0]);
        var inputs = WithOne(batch.X, Matrix.Ones(batch.Count, 1));
        var weights = WithOne(network["W1"].Transpose(), network["b1"].Transpose()).Transpose();
        var withoutBias = new Network(new Dense(weights, Matrix.Zeros(1, 3), network.Layers[0].Activation), network.Layers[1]);
        var (asWeight, asBias) = (withoutBias.Gradients(new Batch(inputs, batch.Y), Loss.HalfSquaredError)["dW1"].Row(3), network.Gradients(batch, Loss.HalfSquaredError)["db1"]);
        var apart = asWeight.MaxAbsDifference(asBias);
        return ClaimVerdict.Of(!(apart < 1e-14), "true that it has no input", "false that it has no input: its input is a constant 1",
            $"With a column of ones at the inputs and b¹ as one more row of W¹, that row's gradient Xᵀ·dZ¹ is {Say(asWeight)}; it differs from db¹ by {Say(apart)} at most.");
    }

    public static ClaimVerdict FourEquations()
    {
        var one = OneSample();
        var errors = new[] { "z2", "z1", "b2", "b1", "W2", "W1" }.Select(name => (name, Error: Error(one.Gradient(name).Result.Value(one.Values), Differences(one, name)))).ToList();
        return ClaimVerdict.Of(errors.All(gradient => gradient.Error < Same), "true: all four", "false",
            $"One sample, relative errors against central differences: {string.Join(", ", errors.Select(gradient => $"∂ℓ/∂{gradient.name} {Say(gradient.Error)}"))}.");
    }

    public static ClaimVerdict WrongWayRound()
    {
        const double z = 0.3, target = 1;
        double Cost(double bias)
        {
            var difference = Elementary.Sigmoid(z + bias) - target;
            return difference * difference;
        }
        var a = Elementary.Sigmoid(z);
        var (measured, chain, said) = (FiniteDifferences.Central(Cost, 0), 2 * (a - target) * a * (1 - a), 1 / (2 * (a - target)));
        return ClaimVerdict.Of(Math.Abs(said - measured) < Same, "true", Math.Abs(chain - measured) < Same ? "the wrong way round" : "false",
            $"One neuron, z = {Say(z)}, target 1: the cost's measured slope by the bias is {Say(measured)}, and ∂C/∂a·∂a/∂z·∂z/∂b gives {Say(chain)}. The derivative of the activation by the cost, ∂a/∂C, would be {Say(said)}.");
    }

    public static ClaimVerdict SameChange()
    {
        var (start, batch) = (Questions.RowsNetwork(), Questions.RowsNetworkBatch());
        double[] Change(BiasRule rule) => (Trainer.Run(start, batch, Loss.HalfSquaredError, rate: 0.1, steps: 1, rule).Final["b2"] - start["b2"]).ToArray();
        var (layer, own) = (Change(BiasRule.LayerSum), Change(BiasRule.Exact));
        return ClaimVerdict.Of(layer.Max() - layer.Min() < 1e-15 && own.Max() - own.Min() > Same, "true", "false",
            $"One step at rate 0.1 moves b² by {Say(Matrix.RowVector(layer))} with the layer's sum, and by {Say(Matrix.RowVector(own))} with each neuron's own.");
    }

    public static ClaimVerdict Independence()
    {
        var (network, batch) = (Questions.RowsNetwork(), Questions.RowsNetworkBatch());
        var hidden = network.Layers[0].Activation.Apply(Matrix.AddToEachRow(batch.X * network["W1"], network["b1"]));
        double Z(Matrix bias, int neuron) => Matrix.AddToEachRow(hidden * network["W2"], bias)[0, neuron];
        var across = Math.Max(Math.Abs(FiniteDifferences.Gradient(bias => Z(bias, 0), network["b2"])[0, 1]), Math.Abs(FiniteDifferences.Gradient(bias => Z(bias, 1), network["b2"])[0, 0]));
        var tied = FiniteDifferences.Gradient(shift => network.With("b2", network["b2"].Map(bias => bias + shift[0, 0])).Loss(batch, Loss.HalfSquaredError), Matrix.Zeros(1, 1))[0, 0];
        var sum = network.Gradients(batch, Loss.HalfSquaredError)["db2"].Sum();
        return ClaimVerdict.Of(across > Same || Math.Abs(tied - sum) > Same, "true", "not a reason: it follows from ∂zⱼ/∂bₖ = 0",
            $"∂zⱼ/∂bₖ for j ≠ k, measured: {Say(across)}. And where two biases are tied, so that they are not independent, the same chain rule gives the sum of both, {Say(sum)}; measured {Say(tied)}.");
    }

    public static ClaimVerdict BySharedParameter()
    {
        var byBias = MeanOfSquares().ByBias;
        var values = Values.Random(byBias.Of, seed: 3);
        var error = Error(byBias.Result.Value(values), LossDifferences.Of(byBias.Of, byBias.With, values).Value);
        return ClaimVerdict.Of(error < Same, "true by a parameter that all predictions share", "false by a shared parameter", $"By a shared bias the sum over the M points stays, relative error {Say(error)}.");
    }
}
