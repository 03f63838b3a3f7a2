using static Backprop.Claims;

namespace Backprop;

internal static partial class RowJudges
{
    public static ClaimVerdict SigmoidDerivative()
    {
        var equations = Whole();
        var z = equations["Z2"].Value(equations.Values);
        var output = z.Map(Elementary.Sigmoid);
        var slope = output.Map(h => (1 - h) * h).MaxAbsDifference(z.Map(at => FiniteDifferences.Central(Elementary.Sigmoid, at)));
        var dh = output - Questions.RowsNetworkBatch().Y;
        var posted = Error(dh.Hadamard(dh.Map(entry => 1 - entry)), Differences(equations, "Z2"));
        return ClaimVerdict.Of(slope < Same && posted > Same, "true: the line in the question is off", slope < Same ? "false: the line in the question is right" : "false",
            $"h2·(1 − h2) differs from a measured slope of σ by {Say(slope)} at most; dh2·(1 − dh2) for dz2 has a relative error of {Say(posted)}.");
    }

    public static ClaimVerdict OutputDelta()
    {
        var equations = Whole();
        var output = equations["Z2"].Value(equations.Values).Map(Elementary.Sigmoid);
        var error = Error(output.Map(h => (1 - h) * h).Hadamard(output - Questions.RowsNetworkBatch().Y), Differences(equations, "Z2"));
        return ClaimVerdict.Of(error < Same, "true", "false", $"Relative error against central differences of the loss by Z²: {Say(error)}.");
    }

    public static ClaimVerdict NodesAreSummed()
    {
        var (dZ, w, numeric) = (Exact()["dZ2"], Questions.RowsNetwork()["W2"], Differences(Whole(), "A1"));
        var loops = Matrix.Create(dZ.RowCount, w.RowCount, (i, j) => Enumerable.Range(0, w.ColumnCount).Sum(k => dZ[i, k] * w[j, k]));
        var error = Error(loops, numeric);
        return ClaimVerdict.Of(error < Same, "true of dA¹: a sum over the nodes of layer 2", "false of dA¹", $"Σₖ dz²ᵢₖ·w²ⱼₖ, which is dZ²·W²ᵀ, has a relative error of {Say(error)} against central differences by A¹.");
    }

    public static ClaimVerdict OtherRuleForLayer1()
    {
        var (equations, gradients) = (Whole(), Exact());
        var (first, second) = (Error(gradients["dZ1"].SumOverRows(), Differences(equations, "b1")), Error(gradients["dZ2"].SumOverRows(), Differences(equations, "b2")));
        return ClaimVerdict.Of(!(first < Same && second < Same), "true of the biases", "false of the biases: the same sum over the samples in both layers",
            $"1ᵀ·dZ¹ is the gradient of b¹, relative error {Say(first)}, as 1ᵀ·dZ² is that of b², {Say(second)}.");
    }
}
