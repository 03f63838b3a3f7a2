using static Backprop.Expressions;
using static Backprop.Tests.TestEquations;

namespace Backprop.Tests;

public class IndexTests
{
    private static readonly AxisIndex i = m.Index("i"), j = n3.Index("j"), k = n3.Index("k");

    [Fact]
    public void The_index_form_spells_the_Kronecker_delta_out() => Assert.Equal(
        [
            "∂E/∂b³_j",
            "Σ_i Σ_k dz³_ik·∂z³_ik/∂b³_j",
            "Σ_i Σ_k dz³_ik·∂(Σ_l a²_il·w³_lk + b³_k)/∂b³_j",
            "Σ_i Σ_k dz³_ik·δ_kj",
            "Σ_i dz³_ij",
        ],
        Derive.Gradient(E, b3).InIndices().Steps.Where(step => step.Quantity == "db³").Select(step => step.Expression.ToText()));

    [Fact]
    public void Matrix_form_and_index_form_have_the_same_numbers()
    {
        var values = Golden();
        foreach (var variable in new[] { A2, W3, b3 })
        {
            var derivation = Derive.Gradient(MeanE, variable);
            var indices = derivation.InIndices();
            var check = indices.Check(values);
            Assert.True(check.Holds, check.ToString());
            Assert.InRange(indices.Result.Value(values).MaxAbsDifference(derivation.Result.Value(values)), 0, 1e-14);
        }
    }

    [Fact]
    public void A_sum_written_by_hand_has_a_value()
    {
        var dZ3 = Variable("dZ3", m, n3);
        var byIndices = new FromEntries(Sum(i, dZ3[i, j]), null, j);
        var value = Matrix.FromFormula(5, 3, entry => entry);
        Assert.Equal(value.SumOverRows(), byIndices.Value(new Values { [dZ3] = value }));
        var withDelta = new FromEntries(Sum(i, Sum(k, dZ3[i, k] * Delta(k, j))), null, j);
        Assert.Equal(value.SumOverRows(), withDelta.Value(new Values { [dZ3] = value }));
        Assert.Equal("Σ_i Σ_k dz³_ik·δ_kj", withDelta.ToText());
    }

    [Fact]
    public void An_index_over_another_axis_is_refused()
    {
        var error = Assert.Throws<ShapeException>(() => W3[i, j]);
        Assert.Contains("i runs over m = 5 (samples of the batch) but the rows of W³ are n₂ = 4", error.Message);
        Assert.Contains("an index over them is missing", Assert.Throws<ShapeException>(() => W3[j]).Message);
        Assert.Contains("compares different things", Assert.Throws<ArgumentException>(() => Delta(i, j)).Message);
    }

    [Fact]
    public void Softmax_differentiated_with_indices_agrees_with_the_rule()
    {
        var z = Variable("Z", m, n3);
        foreach (var loss in new[] { SoftmaxCrossEntropy(z, Y), SoftmaxCrossEntropy(z, Y, targetsSumToOne: false), SquaredError(Define("P", Softmax(z)), Y), BinaryCrossEntropy(z, Y) })
        {
            var derivation = Derive.Gradient(loss, z);
            Assert.True(derivation.Check(seed: 5).Holds, derivation.Check(seed: 5).ToString());
            Assert.True(derivation.InIndices().Check(seed: 5).Holds, derivation.InIndices().Check(seed: 5).ToString());
        }
        Assert.Equal("softmax(z_i)_j − y_ij", Derive.Gradient(SoftmaxCrossEntropy(z, Y), z).InIndices().Steps[^1].Expression.ToText());
    }
}
