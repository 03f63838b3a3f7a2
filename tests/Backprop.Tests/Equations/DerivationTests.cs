using static Backprop.Expressions;
using static Backprop.Tests.TestEquations;

namespace Backprop.Tests;

public class DerivationTests
{
    private static readonly Derivation Bias = Derive.Gradient(of: E, with: b3);

    [Fact]
    public void The_bias_gradient_comes_out_as_a_product_with_ones()
    {
        Assert.Equal("db³ = 1ᵀ·dZ³", Bias.Result.ToText());
        Assert.Equal("(1 × n₃) = (1 × 3)", Bias.Result.Shape.InSymbolsAndNumbers);
        Assert.Equal(["dZ³", "db³"], Bias.Gradients.Select(gradient => gradient.Name));
        Assert.Equal("dZ³ = 2·(Z³ − Y)", Bias.Gradients[0].ToText());
    }

    [Fact]
    public void Every_line_names_its_rule() => Assert.Equal(
        [
            ("∂E/∂b³", "definition"),
            ("∂⟨dZ³, A²·W³ + 1·b³⟩/∂b³", "chain rule"),
            ("∂⟨dZ³, 1·b³⟩/∂b³", "linearity, sum"),
            ("∂⟨1ᵀ·dZ³, b³⟩/∂b³", "product rule, right factor"),
            ("1ᵀ·dZ³", "the quantity itself"),
        ],
        Bias.Steps.Where(step => step.Quantity == "db³").Select(step => (step.Expression.ToText(), step.Rule.Name)));

    [Fact]
    public void The_published_numbers_come_out_in_both_notations()
    {
        var golden = KnownValues.Json("questions.json").GetProperty("columnsLayer");
        var sum = KnownValues.Numbers(golden.GetProperty("db3").GetProperty("sum"));
        var mean = KnownValues.Numbers(golden.GetProperty("db3").GetProperty("batchMean"));
        Assert.InRange(Bias.Result.Value(Golden()).MaxAbsDifference(Matrix.RowVector(sum)), 0, 1e-14);
        Assert.InRange(Derive.Gradient(MeanE, b3).Result.Value(Golden()).MaxAbsDifference(Matrix.RowVector(mean)), 0, 1e-14);
        var columns = Derive.Gradient(E.Transcribed(), b3.Transcribed());
        Assert.InRange(columns.Result.Value(Golden().Transcribed()).MaxAbsDifference(Matrix.ColumnVector(sum)), 0, 1e-14);
    }

    [Fact]
    public void The_notations_show_what_differs()
    {
        var columns = Derive.Gradient(E.Transcribed(), b3.Transcribed());
        Assert.Equal("Z³ = W³·A² + b³·1ᵀ", Z3.Transcribed().ToText());
        Assert.Equal("db³ = dZ³·1", columns.Result.ToText());
        Assert.Equal("dW³ = dZ³·A²ᵀ", Derive.Gradient(E.Transcribed(), W3.Transcribed()).Result.ToText());
        Assert.Equal("dW³ = A²ᵀ·dZ³", Derive.Gradient(E, W3).Result.ToText());
        Assert.Equal(E, E.Transcribed().Transcribed());
        Assert.Equal(Bias.Result.ToText(), columns.Result.Transcribed().ToText());
    }

    [Fact]
    public void Nielsens_four_equations_come_out_in_columns()
    {
        var network = Network.Create([3, 4, 2], Activation.Sigmoid, seed: 1);
        var equations = ForwardEquations.OfSample(network, Questions.RowsNetworkBatch().Rows(..1), Loss.HalfSquaredError, Notation.Columns);
        string Gradient(string name) => equations.Gradient(name).Result.ToText();
        Assert.Equal("z² = W²·a¹ + b²", equations["z2"] is Equation z ? z.ToText() : "");
        Assert.Equal("δ² = (a² − y) ∘ σ′(z²)", equations.Gradient("z2").Expand("da2").Result.ToText());            // BP1
        Assert.Equal("δ¹ = (W²ᵀ·δ²) ∘ σ′(z¹)", equations.Gradient("z1").Expand("da1").Result.ToText());             // BP2
        Assert.Equal("db¹ = δ¹", Gradient("b1"));                                                                 // BP3
        Assert.Equal("dW² = δ²·a¹ᵀ", Gradient("W2"));                                                              // BP4
        Assert.All(network.ParameterNames, name => Assert.True(equations.Gradient(name).Check().Holds));
    }

    [Theory]
    [InlineData(Notation.Rows), InlineData(Notation.Columns)]
    public void The_delta_of_a_sample_and_dZ_of_the_batch_never_share_a_letter(Notation notation)
    {
        var (network, batch) = (Questions.RowsNetwork(), Questions.RowsNetworkBatch());
        Assert.All(Enum.GetValues<Reduction>(), reduction =>
        {
            var loss = Loss.HalfSquaredError.With(reduction);
            var whole = ForwardEquations.Of(network, batch, loss, notation);
            Assert.All(network.ParameterNames, name => Assert.DoesNotContain("δ", whole.Gradient(name).ToString()));
            var factor = reduction.Factor(new(batch.Count, batch.Outputs));
            var dZ = whole.Gradient("Z2").Result.Value(whole.Values);
            for (var i = 0; i < batch.Count; i++)
            {
                var one = ForwardEquations.OfSample(network, batch.Rows(i..(i + 1)), loss, notation);
                var delta = one.Gradient("z2").Result;
                Assert.StartsWith("δ² = ", delta.ToText());
                Assert.DoesNotContain("dz", one.Gradient("b1").ToString());
                var row = notation == Notation.Rows ? dZ.Row(i) : dZ.Columns(i..(i + 1));
                Assert.InRange((factor * delta.Value(one.Values)).MaxAbsDifference(row), 0, 1e-16);       // dZᵢ = factor·δᵢ: δᵢ knows no 1/m
            }
        });
    }

    [Fact]
    public void A_derivation_can_be_read_and_checked_from_a_quantity_on()
    {
        var whole = ForwardEquations.Of(Questions.RowsNetwork(), Questions.RowsNetworkBatch(), Loss.HalfSquaredError).Gradient("Z1");
        var part = whole.From("dA1");
        Assert.Equal(["dA¹", "dZ¹"], part.Gradients.Select(gradient => gradient.Name));
        Assert.EndsWith(part.ToString(), whole.ToString());
        Assert.True(part.Check().Holds);
        Assert.Contains("its parts are dA², dZ², dA¹, dZ¹", Assert.Throws<ArgumentException>(() => whole.From("db1")).Message);
    }

    [Fact]
    public void More_than_one_sample_is_not_written_as_one() =>
        Assert.Contains("these are 5", Assert.Throws<ArgumentException>(() => ForwardEquations.OfSample(Questions.RowsNetwork(), Questions.RowsNetworkBatch(), Loss.SquaredError)).Message);

    [Fact]
    public void Softmax_with_cross_entropy_gives_P_minus_Y()
    {
        var z = Variable("Z", m, n3);
        Assert.Equal("dZ = softmax(Z) − Y", Derive.Gradient(SoftmaxCrossEntropy(z, Y), z).Result.ToText());
        Assert.Equal("dZ = 1/m·(softmax(Z) − Y)", Derive.Gradient(1 / m * SoftmaxCrossEntropy(z, Y), z).Result.ToText());
        Assert.Equal("dZ = (Y·1·1ᵀ) ∘ softmax(Z) − Y", Derive.Gradient(SoftmaxCrossEntropy(z, Y, targetsSumToOne: false), z).Result.ToText());
        Assert.Equal("dZ = σ(Z) − Y", Derive.Gradient(BinaryCrossEntropy(z, Y), z).Result.ToText());
    }

    [Fact]
    public void P_minus_Y_is_refused_where_targets_do_not_sum_to_one()
    {
        var z = Variable("Z", m, n3);
        var values = new Values { [z] = Matrix.Create(5, 3, (i, j) => 0.1 * i - 0.3 * j), [Y] = Matrix.Ones(5, 3) };
        Assert.Contains("targets Y of sample 0 sum to 3", Assert.Throws<ArgumentException>(() => Derive.Gradient(SoftmaxCrossEntropy(z, Y), z).Check(values)).Message);
        Assert.True(Derive.Gradient(SoftmaxCrossEntropy(z, Y, targetsSumToOne: false), z).Check(values).Holds);
    }

    [Fact]
    public void The_penalty_adds_lambda_times_the_weights()
    {
        var network = Network.Create([3, 2], Activation.Sigmoid, seed: 1);
        var equations = ForwardEquations.Of(network, Questions.RowsNetworkBatch(), Loss.SquaredError.WithL2(0.1));
        Assert.Equal("L = ‖A¹ − Y‖² + λ/2·‖W¹‖²", equations.Loss.ToText());
        Assert.Equal("dW¹ = Xᵀ·dZ¹ + λ·W¹", equations.Gradient("W1").Result.ToText());
        Assert.Equal("db¹ = 1ᵀ·dZ¹", equations.Gradient("b1").Result.ToText());
    }

    [Fact]
    public void The_target_gets_the_opposite_gradient()
    {
        var derivation = Derive.Gradient(E, Y);
        Assert.Equal("dY = −2·(Z³ − Y)", derivation.Result.ToText());
        Assert.True(derivation.Check(Golden()).Holds, derivation.Check(Golden()).ToString());
    }

    [Fact]
    public void A_name_can_be_expanded_as_a_step()
    {
        var expanded = Bias.Expand("dZ3");
        Assert.Equal("db³ = 2·1ᵀ·(Z³ − Y)", expanded.Result.ToText());
        Assert.Contains(expanded.Steps, step => step.Rule.Name == "expand a name");
        Assert.True(expanded.Check(Golden()).Holds);
        Assert.Contains("has no equation W³ to expand", Assert.Throws<ArgumentException>(() => Bias.Expand("W3")).Message);
    }

    [Fact]
    public void Weights_written_the_other_way_round_come_back_transposed()
    {
        // The third question writes weights (out × in): Z = X·Wᵀ.
        var w = Variable("W", n3, n2);
        var z = Define("Z", A2 * w.T + Ones(m) * b3);
        var derivation = Derive.Gradient(SquaredError(z, Y), w);
        Assert.Equal("dW = dZᵀ·A²", derivation.Result.ToText());
        Assert.True(derivation.Check().Holds);
    }

    [Fact]
    public void A_quantity_read_twice_gets_both_gradients()
    {
        var w = Variable("W", n2, n2);
        var h = Define("H", Tanh(A2 * w));
        var z = Define("Z", Hadamard(h, h) * w + h);
        var derivation = Derive.Gradient(SquaredNorm(z), w);
        Assert.True(derivation.Check().Holds, derivation.Check().ToString());
        Assert.Contains(" + ", derivation.Result.ToText());
    }

    [Fact]
    public void Equations_of_a_network_give_their_axes()
    {
        foreach (var notation in Enum.GetValues<Notation>())
        {
            var equations = ForwardEquations.Of(Questions.RowsNetwork(), Questions.RowsNetworkBatch(), Loss.HalfSquaredError, notation);
            Assert.Equal(("m", "n₀", "n₁", "n₂"), (equations.Samples.Symbol, equations.Units(0).Symbol, equations.Units(1).Symbol, equations.Units(2).Symbol));
            Assert.Contains("to 2", Assert.Throws<ArgumentOutOfRangeException>(() => equations.Units(3)).Message);
        }
    }

    [Fact]
    public void For_a_single_sample_the_bias_needs_no_ones_and_its_gradient_no_sum()
    {
        // Nielsen writes one sample as a column: z = W·a + b.
        var (a, w, b, y) = (Variable("a1", n2, Axis.One), Variable("W2", n3, n2), Variable("b2", n3, Axis.One), Variable("y", n3, Axis.One));
        var z = Define("z2", w * a + b);
        var loss = HalfSquaredError(Define("a2", Sigmoid(z)), y);
        Assert.Equal("δ² = (a² − y) ∘ σ′(z²)", Derive.Gradient(loss, z).Expand("da2").Result.ToText());
        Assert.Equal("db² = δ²", Derive.Gradient(loss, b).Result.ToText());
        Assert.Equal("dW² = δ²·a¹ᵀ", Derive.Gradient(loss, w).Result.ToText());
        var entropy = Derive.Gradient(SoftmaxCrossEntropy(z, y), b);
        Assert.True(entropy.Check().Holds, entropy.Check().ToString());
    }

    [Fact]
    public void The_transpose_of_the_broadcast_is_the_sum()
    {
        var dZ3 = Variable("dZ3", m, n3);
        var (broadcast, summed) = (Inner(dZ3, Ones(m) * b3), Inner(Ones(m).T * dZ3, b3));
        var values = Values.Random(broadcast, seed: 2);
        Assert.Equal(broadcast.Value(values)[0, 0], summed.Value(values)[0, 0], 1e-14);
        var derivation = Derive.Gradient(broadcast, b3);
        Assert.Equal("db³ = 1ᵀ·dZ³", derivation.Result.ToText());
        Assert.True(derivation.Check().Holds && derivation.InIndices().Check().Holds);
    }

    [Fact]
    public void Random_values_reach_the_variables_inside_a_gradient()
    {
        var values = Values.Random(Ones(m).T * GradientOf(E, at: Z3), seed: 1);
        Assert.Equal(["A²", "W³", "Y", "b³"], values.Names.Order(StringComparer.Ordinal));
        Assert.Equal((1, 3), ((Ones(m).T * GradientOf(E, at: Z3)).Value(values).RowCount, 3));
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Contains("it must be one number", Assert.Throws<ShapeException>(() => Derive.Gradient(Z3, b3)).Message);
        Assert.Contains("E doesn't depend on W⁹; it depends on Z³, A², W³, b³, Y",
            Assert.Throws<ArgumentException>(() => Derive.Gradient(E, Variable("W9", n2, n3)).Result.ToText()).Message.Replace("E = ‖Z³ − Y‖²", "E"));
        Assert.Contains("has no name", Assert.Throws<ArgumentException>(() => Derive.Gradient(E, A2 * W3)).Message);
        Assert.Contains("second derivatives", Assert.Throws<NotSupportedException>(() => Prime(Activation.Sigmoid, A2)[m.Index("i"), n2.Index("j")].DerivativeBy((MatrixEntry)A2[m.Index("h"), n2.Index("k")])).Message);
    }
}
