using static Backprop.Expressions;

namespace Backprop.Tests;

public class RuleTests
{
    public static TheoryData<string> DerivativeRules => [.. Rules.DerivativeRules.Select(rule => rule.Name)];

    public static TheoryData<string> Simplifications => [.. Rules.Simplifications.Select(rule => rule.Name)];

    [Theory]
    [InlineData("linearity, sum", "∂⟨G, A + B⟩/∂A = G")]
    [InlineData("linearity, difference", "∂⟨G, A − B⟩/∂B = −G")]
    [InlineData("linearity, constant factor", "∂⟨G, c·A⟩/∂A = c·G")]
    [InlineData("transposition", "∂⟨G, Aᵀ⟩/∂A = Gᵀ")]
    [InlineData("product rule, left factor", "∂⟨G, A·B⟩/∂A = G·Bᵀ")]
    [InlineData("product rule, right factor", "∂⟨G, A·B⟩/∂B = Aᵀ·G")]
    [InlineData("product rule, entry by entry", "∂⟨G, A ∘ B⟩/∂A = G ∘ B")]
    [InlineData("elementwise function", "∂⟨G, σ(Z)⟩/∂Z = G ∘ σ′(Z)")]
    [InlineData("softmax", "∂⟨G, softmax(Z)⟩/∂Z = softmax(Z) ∘ (G − (G ∘ softmax(Z))·1·1ᵀ)")]
    [InlineData("sum of squares", "∂⟨G, ‖A‖²⟩/∂A = 2·(1·G·1ᵀ) ∘ A")]
    [InlineData("inner product", "∂⟨G, ⟨A, B⟩⟩/∂A = (1·G·1ᵀ) ∘ B")]
    [InlineData("softmax with cross-entropy", "∂⟨G, −⟨Y, log softmax(Z)⟩⟩/∂Z = (1·G·1ᵀ) ∘ (softmax(Z) − Y)")]
    [InlineData("sigmoid with cross-entropy", "∂⟨G, −⟨Y, log(σ(Z))⟩ − ⟨1 − Y, log(1 − σ(Z))⟩⟩/∂Z = (1·G·1ᵀ) ∘ (σ(Z) − Y)")]
    [InlineData("transposed twice", "(Aᵀ)ᵀ = A")]
    [InlineData("transposed number", "(‖A‖²)ᵀ = ‖A‖²")]
    [InlineData("transposed product", "(A·B)ᵀ = Bᵀ·Aᵀ")]
    [InlineData("factor 1", "1·A = A")]
    [InlineData("factors together", "c·(d·A) = c·d·A")]
    [InlineData("product with a number", "1·c = c·1")]
    [InlineData("factor to the front", "A·(c·B) = c·A·B")]
    [InlineData("matrix of ones", "A ∘ (1·1ᵀ) = A")]
    [InlineData("identity", "A ∘ id′(Z) = A")]
    [InlineData("signs", "A + −B = A − B")]
    public void A_rule_states_itself_in_letters(string name, string statement) =>
        Assert.Equal(statement, Rules.OfDifferentiation.Concat(Rules.OfSimplification).Single(rule => rule.Name == name).Statement);

    [Fact]
    public void A_copy_forward_is_said_to_be_a_sum_backward_and_a_sum_forward_a_copy_backward()
    {
        var (m, n) = (Axis.Batch(5), Axis.Units("n", 3));
        var (b, bT, z, zT) = (Variable("b", Axis.One, n), Variable("c", n, Axis.One), Variable("Z", m, n), Variable("V", n, m));
        foreach (var (copying, with) in new[] { (Ones(m) * b, b), (bT * Ones(m).T, bT) }) Assert.Contains("adds up what they return", Said(copying, with));
        foreach (var (adding, with) in new[] { (Ones(m).T * z, z), (zT * Ones(m), zT) }) Assert.Contains("added up the 5 samples of the batch; on the way back it gives each of them a copy", Said(adding, with));

        static string Said(Expression product, NamedExpression with) =>
            Derive.Gradient(of: Define("L", SquaredNorm(Define("S", product))), with: with).Steps.Single(step => step.Rule.Name.StartsWith("product rule", StringComparison.Ordinal)).Sentence;
    }

    /// <summary>⟨G, dE⟩ = ⟨G′, dX⟩ for random G and dX, where dE is a central difference of E itself along dX.</summary>
    [Theory]
    [MemberData(nameof(DerivativeRules))]
    public void A_rule_of_differentiation_is_the_adjoint_of_the_operation(string name)
    {
        var rule = Rules.DerivativeRules.Single(rule => rule.Name == name);
        var operation = rule.Example.Operation;
        foreach (var operand in Enumerable.Range(0, operation.Operands.Count).Where(k => rule.Covers(operation, k)))
        {
            var x = (NamedExpression)operation.Operands[operand];
            var upstream = RuleLetters.G(operation.Shape);
            var values = Values.Random(operation, seed: 7).With("G", upstream.Shape, Normal(upstream.Shape, 8));
            var direction = Normal(x.Shape, 9);
            var at = values[x];
            const double h = 1e-5;
            var moved = (operation.Value(values.With(x.Name, x.Shape, at + h * direction)) - operation.Value(values.With(x.Name, x.Shape, at - h * direction))) / (2 * h);
            var forward = values[upstream].Hadamard(moved).Sum();
            var back = rule.Pull(operation, operand, upstream).Value(values).Hadamard(direction).Sum();
            Assert.Equal(forward, back, 1e-8 * Math.Max(1, Math.Abs(forward)));
        }
    }

    [Theory]
    [MemberData(nameof(Simplifications))]
    public void A_simplification_changes_no_value(string name)
    {
        var rule = Rules.Simplifications.Single(rule => rule.Name == name);
        foreach (var example in Cases().Append(rule.Example))
            if (rule.Apply(example) is { } tidied)
            {
                Assert.Equal(example.Shape, tidied.Shape);
                var values = Values.Random(example, seed: 3);
                Assert.InRange(tidied.Value(values).MaxAbsDifference(example.Value(values)), 0, 1e-14);
            }
    }

    /// <summary>Every shape in which a simplification could apply, besides its own example.</summary>
    private static IEnumerable<Expression> Cases()
    {
        var (m, n, k) = (Axis.Batch(2), Axis.Units("n", 3), Axis.Units("k", 4));
        var (a, b, c, s) = (Variable("A", m, n), Variable("B", m, n), Variable("C", n, k), Variable("s", Axis.One, Axis.One));
        Expression number = new Constant(3);
        return
        [
            a.T.T, s.T, (a * c).T, (2 * a).T, 1.0 * (Expression)a, 2 * (3 * (Expression)a), 2 * number, Ones(m) * number, number * Ones(m).T, Hadamard(number, s), Hadamard(s, number),
            (2 * a) * c, a * (2 * c), Hadamard(2 * a, b), Hadamard(a, 2 * b), Hadamard(a, Ones(m) * Ones(n).T), Hadamard(Ones(m) * Ones(n).T, a), Hadamard(Variable("b", m, Axis.One), Ones(m)),
            Hadamard(a, Prime(Activation.Identity, b)), Apply(Activation.Identity, a), a + -b, a - -b, a + -2 * (Expression)b, a - -2 * (Expression)b,
        ];
    }

    private static Matrix Normal(AxisShape shape, long seed)
    {
        var random = new SeededRandom(seed);
        return Matrix.Create(shape.Rows.Size, shape.Columns.Size, (_, _) => random.NextNormal());
    }
}
