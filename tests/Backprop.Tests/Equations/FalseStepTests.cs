using static Backprop.Expressions;
using static Backprop.Tests.TestEquations;

namespace Backprop.Tests;

/// <summary>Every kind of false step is refused where it stands, and the message says what kind it is.</summary>
public class FalseStepTests
{
    private static readonly Equation dZ3 = GradientOf(E, at: Z3);
    private static readonly AxisIndex i = m.Index("i"), j = n3.Index("j");

    private static CheckedLine Refused(Derivation derivation)
    {
        var check = derivation.Check();
        Assert.False(check.Holds);
        Assert.Contains("✗", check.ToString());
        Assert.Equal("by hand", check.FirstRefused!.Step.Rule.Name);
        return check.FirstRefused;
    }

    [Fact]
    public void A_right_derivation_by_hand_holds()
    {
        var check = Derivation.ByHand(of: E, with: b3).Step(Ones(m).T * dZ3, "the ones sum").Step(Sum(i, dZ3[i, j])).Step(2 * (Ones(m).T * (Z3 - Y))).Check();
        Assert.True(check.Holds, check.ToString());
        Assert.InRange(check.LargestErrorFromLoss, 1e-16, 1e-8);
    }

    [Fact]
    public void A_derivation_that_still_asks_is_not_finished()
    {
        var begun = Derivation.ByHand(of: E, with: b3);
        Assert.Contains("so far every line follows, but the last one still asks for ∂/∂b³", begun.Check().ToString());
        Assert.Throws<CheckFailedException>(() => Check.That(begun.Check()));
        Assert.False(begun.Step(GradientOf(E, at: b3)).IsFinished);
        Assert.False(begun.Step(GradientOf(E, at: b3)[j]).IsFinished);
        Assert.True(begun.Step(Ones(m).T * dZ3).IsFinished);
        Assert.True(begun.Step(Sum(i, dZ3[i, j])).IsFinished);
        Assert.Contains("every line follows", Check.That(begun.Step(Sum(i, dZ3[i, j])).Check()).Evidence);
        Assert.True(Derive.Gradient(E, b3).IsFinished && Derive.Gradient(E, b3).InIndices().IsFinished);
    }

    [Fact]
    public void A_transposed_factor_is_seen_by_shape()
    {
        var line = Refused(Derivation.ByHand(E, W3).Step(dZ3.T * A2));
        Assert.Equal(MistakeKind.Transposition, line.Mistake);
        Assert.Equal("by shape: the line is (n₃ × n₂) = (3 × 4), but W³ is (n₂ × n₃) = (4 × 3), the other way round. A factor is transposed, or the factors stand in the wrong order.", line.Refusal);
    }

    [Fact]
    public void A_transposed_factor_of_a_square_matrix_is_seen_by_number()
    {
        var w = Variable("W", n2, n2);
        var h = Define("H", A2 * w);
        var z = Define("Z", h * w);
        var loss = SquaredNorm(z);
        var dz = GradientOf(loss, at: z);
        var line = Refused(Derivation.ByHand(loss, h).Step(dz * w));
        Assert.Equal(MistakeKind.Transposition, line.Mistake);
        Assert.Equal("by number: W should be transposed.", line.Refusal);
    }

    [Fact]
    public void Ones_on_the_wrong_side_are_seen_by_shape()
    {
        var line = Refused(Derivation.ByHand(E, b3).Step(dZ3 * Ones(n3)));
        Assert.Equal(MistakeKind.Axis, line.Mistake);
        Assert.Equal("by shape: the line is (m × 1) = (5 × 1), but b³ is (1 × n₃) = (1 × 3). It holds one number for each of the samples of the batch, "
            + "not for each of the neurons of layer 3: the ones stand on the wrong side. In front they sum over the samples of the batch: 1ᵀ·… is (1 × n₃).", line.Refusal);
    }

    [Fact]
    public void A_sum_over_the_wrong_axis_is_seen_by_its_free_index()
    {
        var line = Refused(Derivation.ByHand(E, b3).Step(Sum(j, dZ3[i, j])));
        Assert.Equal(MistakeKind.Axis, line.Mistake);
        Assert.EndsWith("the sum runs over the wrong axis; sum over the samples of the batch.", line.Refusal);
    }

    [Fact]
    public void A_missing_sum_is_seen_by_shape()
    {
        var line = Refused(Derivation.ByHand(E, b3).Step(dZ3));
        Assert.Equal(MistakeKind.Axis, line.Mistake);
        Assert.EndsWith("Nothing has summed over the samples of the batch.", line.Refusal);
    }

    [Fact]
    public void The_sum_of_the_layer_is_seen_by_number()
    {
        var everything = Ones(m).T * dZ3 * Ones(n3) * Ones(n3).T;
        var line = Refused(Derivation.ByHand(E, b3).Step(everything));
        Assert.Equal(MistakeKind.Axis, line.Mistake);
        Assert.Contains("every entry is the sum over all of them", line.Refusal);
    }

    [Fact]
    public void A_missing_1_over_m_is_seen_by_number()
    {
        var line = Refused(Derivation.ByHand(MeanE, b3).Step(2 * (Ones(m).T * (Z3 - Y))));
        Assert.Equal(MistakeKind.Factor, line.Mistake);
        Assert.Equal("by number: every entry is m = 5 times too large; a factor 1/m is missing.", line.Refusal);
    }

    [Fact]
    public void Dividing_by_the_batch_twice_is_seen_by_number()
    {
        var line = Refused(Derivation.ByHand(MeanE, b3).Step(1 / m * (Ones(m).T * GradientOf(MeanE, at: Z3))));
        Assert.Equal("by number: every entry is 1/m = 1/5 of what it should be; it is divided by m once too often.", line.Refusal);
    }

    [Fact]
    public void A_missing_2_and_a_wrong_sign_are_seen_by_number()
    {
        Assert.Equal("by number: every entry is half of what it should be; a factor 2 is missing.", Refused(Derivation.ByHand(E, Z3).Step(Z3 - Y)).Refusal);
        var sign = Refused(Derivation.ByHand(E, Z3).Step(2 * (Y - Z3)));
        Assert.Equal((MistakeKind.Sign, "by number: every entry has the wrong sign."), (sign.Mistake!.Value, sign.Refusal));
    }

    [Fact]
    public void A_missing_or_misplaced_derivative_of_the_activation_is_seen_by_number()
    {
        var z = Define("Z2", A2 * W3);
        var a = Define("A3", Sigmoid(z));
        var loss = SquaredError(a, Y);
        var da = GradientOf(loss, at: a);
        Assert.Equal("by number: the derivative of the activation is missing, σ′(Z²) entry by entry.", Refused(Derivation.ByHand(loss, z).Step(da)).Refusal);
        Assert.Equal("by number: σ′ is taken at the activation A³; it belongs at the pre-activation Z².",
            Refused(Derivation.ByHand(loss, z).Step(Hadamard(da, Prime(Activation.Sigmoid, a)))).Refusal);
        Assert.Equal("by number: the factor σ′(Z²) is too much.",
            Refused(Derivation.ByHand(loss, W3).Step(A2.T * Hadamard(GradientOf(loss, at: z), Prime(Activation.Sigmoid, z)))).Refusal);
    }

    [Fact]
    public void Lines_after_a_refused_one_are_judged_by_the_last_that_held()
    {
        var check = Derivation.ByHand(E, b3).Step(Ones(m).T * dZ3).Step(dZ3 * Ones(n3)).Step(2 * (Ones(m).T * (Z3 - Y))).Check();
        Assert.Equal([true, true, false, true], check.Lines.Select(line => line.Holds));
    }

    [Fact]
    public void A_mistake_without_a_name_says_where_it_is() =>
        Assert.StartsWith("by number: entry (", Refused(Derivation.ByHand(E, Z3).Step(Z3 + Y)).Refusal);
}
