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

    /// <summary>With b = 23 a sigmoid's slope is 10⁻¹⁰: small, and still known to fifteen digits.</summary>
    [Fact]
    public void The_mean_for_the_sum_is_refused_where_a_sigmoid_is_saturated()
    {
        var (equations, dZ) = OneNeuron(bias: 23);
        Expression right = Ones(equations.Samples).T * dZ;
        Assert.True(ByHand(right).Holds, ByHand(right).ToString());
        Assert.Contains("divided by m once too often", ByHand((1 / equations.Samples) * right).FirstRefused!.Refusal);
        Assert.NotNull(ByHand(0 * right).FirstRefused);
        Assert.NotNull(ByHand(1.00001 * right).FirstRefused);

        DerivationCheck ByHand(Expression line) => Derivation.ByHand(equations.Loss, equations["b1"]).Step(line).Check(equations.Values);
    }

    /// <summary>What is added and taken away again is 10¹³ times as large as what stays, so only three digits of it are left.</summary>
    [Fact]
    public void A_line_that_is_lost_in_its_rounding_is_not_decided()
    {
        var far = 1e13 * b3;
        foreach (var line in new[] { Ones(m).T * dZ3, 1.00001 * (Ones(m).T * dZ3) })
        {
            var check = Derivation.ByHand(of: E, with: b3).Step(line + far - far).Check();
            Assert.Equal((false, null, "an entry is smaller than what rounding can make of it"), (check.Holds, check.FirstRefused, check.FirstUndecided?.Doubt));
            Assert.Contains("? db³ = ", check.ToString());
            Assert.Contains("is not decided here", Assert.Throws<CheckFailedException>(() => Check.That(check)).Message);
        }
        Assert.NotNull(Derivation.ByHand(of: E, with: b3).Step(2 * (Ones(m).T * dZ3) + far - far).Check().FirstRefused);
    }

    [Fact]
    public void Lines_that_are_all_0_decide_nothing()
    {
        var (equations, dZ) = OneNeuron(bias: -100, Activation.ReLU);
        var check = Derivation.ByHand(equations.Loss, equations["b1"]).Step((1 / equations.Samples) * (Ones(equations.Samples).T * dZ)).Check(equations.Values);
        Assert.Equal((false, "every entry is 0, and so is every multiple of it"), (check.Holds, check.FirstUndecided!.Doubt));
    }

    [Fact]
    public void A_line_that_is_no_number_is_refused_with_its_place()
    {
        var wrong = new Variable("G", b3.Shape);
        var values = Values.Random(E, seed: 1).With("G", b3.Shape, Matrix.FromRows([1, double.NaN, 2]));
        Assert.Equal("by number: entry (1, 2) is NaN.", Derivation.ByHand(of: E, with: b3).Step(wrong).Check(values).FirstRefused!.Refusal);
    }

    /// <summary>One neuron with five samples and half the squared error.</summary>
    private static (ForwardEquations, Equation) OneNeuron(double bias, Activation? activation = null)
    {
        var network = new Network(new Dense(Matrix.FromRows([0.1], [-0.2]), Matrix.FromRows([bias]), activation ?? Activation.Sigmoid));
        var x = Matrix.Create(5, 2, (i, j) => (i + 1) * (j - 0.4));
        var equations = ForwardEquations.Of(network, new(x, Matrix.Create(5, 1, (i, _) => 0.1 * i)), Loss.HalfSquaredError);
        return (equations, GradientOf(equations.Loss, at: equations["Z1"]));
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
