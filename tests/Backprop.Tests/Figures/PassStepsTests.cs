using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Backprop.Tests;

public sealed class PassStepsTests
{
    private static readonly Batch Batch = Questions.FirstBatch();
    private static readonly Network Network = Network.Create([4, 2, 3], Activation.Sigmoid, seed: 1);

    [Fact]
    public void Steps_run_forward_then_back_then_down() => Assert.Equal(
    [
        "Z¹ = X·W¹ + 1·b¹", "A¹ = sigmoid(Z¹)", "Z² = A¹·W² + 1·b²", "A² = sigmoid(Z²)", "L = squared error(A², Y)", "dA² = ∂L/∂A²",
        "dZ² = dA² ∘ σ′(Z²)", "dW² = A¹ᵀ·dZ²", "db² = 1ᵀ·dZ²", "dA¹ = dZ²·W²ᵀ", "dZ¹ = dA¹ ∘ σ′(Z¹)", "dW¹ = Xᵀ·dZ¹", "db¹ = 1ᵀ·dZ¹",
        "W¹ ← W¹ − η·dW¹", "b¹ ← b¹ − η·db¹", "W² ← W² − η·dW²", "b² ← b² − η·db²",
    ], PassSteps.Of(Network, Batch, Loss.SquaredError, 0.1).Equations);

    [Fact]
    public void In_columns_every_product_is_turned_round() => Assert.Equal(
    [
        "Z¹ = W¹·X + b¹·1ᵀ", "A¹ = sigmoid(Z¹)", "L = squared error(A¹, Y)", "dA¹ = ∂L/∂A¹", "dZ¹ = dA¹ ∘ σ′(Z¹)", "dW¹ = dZ¹·Xᵀ", "db¹ = dZ¹·1",
    ], PassSteps.Of(Network.Create([4, 3], Activation.Sigmoid, seed: 1), Batch, Loss.SquaredError, notation: Notation.Columns).Equations);

    /// <summary>Every product shown is multiplied out again here, from the numbers of its factors alone.</summary>
    [Theory]
    [InlineData(1, Notation.Rows)]
    [InlineData(2, Notation.Columns)]
    public void Each_result_is_what_its_factors_give(int seed, Notation notation)
    {
        var network = Network.Create([4, 5, 3], Activation.Tanh, seed);
        foreach (var step in new PassWalk(network, Batch, Loss.SquaredError.With(Reduction.MeanOverBatch), notation).Steps(rate: 0.5))
        {
            var terms = step.Parts.OfType<PassTerm>().Select(t => t.Value).ToArray();
            var expected = step.Parts switch
            {
                [PassTerm, "·", PassTerm, "+", PassTerm, "·", PassTerm] => Sum(Product(terms[0], terms[1]), Product(terms[2], terms[3])),
                [PassTerm, "·", PassTerm] => Product(terms[0], terms[1]),
                [PassTerm, "∘", PassTerm] => Matrix.Create(terms[0].RowCount, terms[0].ColumnCount, (i, j) => terms[0][i, j] * terms[1][i, j]),
                [PassTerm, "− 0.5 ·", PassTerm] => Matrix.Create(terms[0].RowCount, terms[0].ColumnCount, (i, j) => terms[0][i, j] - 0.5 * terms[1][i, j]),
                ["tanh", PassTerm] => Matrix.Create(terms[0].RowCount, terms[0].ColumnCount, (i, j) => Math.Tanh(terms[0][i, j])),
                _ => null,
            };
            if (expected is null) Assert.Contains(step.Stage, (string[])["loss", "back"]);
            else Assert.True(step.ResultTerm!.Value.MaxAbsDifference(expected) < 1e-14, step.Equation);
        }
    }

    [Fact]
    public void The_first_entry_worked_out_is_the_first_entry_of_the_result()
    {
        foreach (var step in new PassWalk(Network, Batch, Loss.SquaredError).Steps(rate: 0.1).Where(s => s.FirstEntry != ""))
            Assert.EndsWith(" = " + NumberText.Short(step.ResultTerm!.Value[0, 0]), step.FirstEntry);
    }

    [Fact]
    public void The_sign_of_a_transpose_is_a_raised_letter_and_needs_no_font_of_its_own()
    {
        var section = XElement.Parse(PassSteps.Of(Network, Batch, Loss.SquaredError, notation: Notation.Columns).ToHtml());
        var shown = string.Concat(section.DescendantNodes().OfType<XText>());
        Assert.DoesNotContain("ᵀ", shown);
        Assert.Contains("1⊤", shown);
    }

    [Fact]
    public void Html_is_a_complete_list_without_scripts()
    {
        var steps = PassSteps.Of(Network, Batch, Loss.SquaredError);
        var section = XElement.Parse(steps.ToHtml());
        Assert.Equal("bp-steps", section.Attribute("class")!.Value);
        Assert.Equal(steps.Count, section.Element("ol")!.Elements("li").Count());
        Assert.All(section.Element("ol")!.Elements("li"), li => Assert.Equal("bp-step-title", li.Elements().First().Attribute("class")!.Value));
        Assert.Contains("<span class=\"axis-batch\"", steps.ToHtml());
    }

    [Theory]
    [InlineData(Notation.Rows)]
    [InlineData(Notation.Columns)]
    public void Every_matrix_of_a_step_bears_the_name_that_its_factor_bears_in_the_equation(Notation notation)
    {
        var steps = XElement.Parse(PassSteps.Of(Network, Batch, Loss.SquaredError, 0.1, notation).ToHtml()).Descendants("li").ToArray();
        Assert.All(steps, step =>
        {
            var inEquation = step.Element("div")!.Descendants().Attributes("data-term").Select(name => name.Value).Distinct().Order();
            var inPicture = step.Descendants("div").Attributes("data-term").Select(name => name.Value).Distinct().Order();
            Assert.Equal(inPicture, inEquation);
        });
        Assert.Equal(["dW²", "A¹", "dZ²"], steps[7].Element("div")!.Descendants().Attributes("data-term").Select(name => name.Value).Order(StringComparer.Ordinal).OrderByDescending(name => name == "dW²"));
    }

    [Fact]
    public void Softmax_goes_back_through_whole_rows()
    {
        var network = Network.Create([4, 3], Activation.Softmax, seed: 1);
        Assert.Contains("dZ¹ = dA¹ through softmax", PassSteps.Of(network, Batch, Loss.SquaredError).Equations);
    }

    private static Matrix Product(Matrix a, Matrix b)
    {
        Assert.Equal(a.ColumnCount, b.RowCount);
        return Matrix.Create(a.RowCount, b.ColumnCount, (i, j) => Enumerable.Range(0, a.ColumnCount).Sum(k => a[i, k] * b[k, j]));
    }

    private static Matrix Sum(Matrix a, Matrix b) => Matrix.Create(a.RowCount, a.ColumnCount, (i, j) => a[i, j] + b[i, j]);
}
