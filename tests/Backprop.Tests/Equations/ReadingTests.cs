using System.Xml.Linq;
using static Backprop.Expressions;
using static Backprop.Tests.TestEquations;

namespace Backprop.Tests;

public class ReadingTests
{
    private static readonly Expression Delta = Hadamard(Variable("dZ3", m, n3) * W3.T, Prime(Activation.Sigmoid, Variable("Z2", m, n2)));

    [Fact]
    public void Text_reads_like_the_mathematics()
    {
        Assert.Equal("Z³ = A²·W³ + 1·b³", Z3.ToText());
        Assert.Equal("E = 1/m·‖Z³ − Y‖²", MeanE.ToText());
        Assert.Equal("(dZ³·W³ᵀ) ∘ σ′(Z²)", Delta.ToText());
    }

    [Fact]
    public void Dimensions_stand_under_every_factor_in_symbols_and_numbers() => Assert.Equal(
        """
           Z³    =    A²   ·   W³     +    1   ·   b³
        (m × n₃)   (m × n₂) (n₂ × n₃)   (m × 1) (1 × n₃)
        (5 × 3)    (5 × 4)   (4 × 3)    (5 × 1) (1 × 3)
        """.ReplaceLineEndings("\n"), Z3.ToString());

    [Fact]
    public void Tex_puts_layers_above_and_dimensions_below()
    {
        Assert.Equal(@"Z^{3} = A^{2} \cdot W^{3} + \mathbf{1} \cdot b^{3}", Z3.ToTex(dimensions: false));
        Assert.Equal(@"\left( dZ^{3} \cdot W^{3\top} \right) \circ \sigma'\left( Z^{2} \right)", Delta.ToTex(dimensions: false));
        Assert.Contains(@"\underset{\substack{(n_{3} \times n_{2}) \\ (3 \times 4)}}{W^{3\top}}", Delta.ToTex());
    }

    [Fact]
    public void MathML_is_well_formed_and_marks_every_axis()
    {
        foreach (var expression in new[] { Z3, E, MeanE, Delta, Derive.Gradient(MeanE, b3).Steps[1].Expression })
        {
            var math = XElement.Parse(expression.ToMathML());
            Assert.Equal("math", math.Name.LocalName);
            Assert.False(string.IsNullOrWhiteSpace((string?)math.Attribute("aria-label")));
        }
        var z3 = XElement.Parse(Z3.ToMathML());
        Assert.Equal(5, z3.Descendants().Count(element => element.Name.LocalName == "munder"));   // one under each factor and the result
        Assert.Contains(z3.Descendants(), element => (string?)element.Attribute("class") == "axis-batch");
        Assert.Contains(z3.Descendants(), element => (string?)element.Attribute("class") == "axis-out");
    }

    [Fact]
    public void Html_carries_the_formula_its_dimensions_its_words_and_its_MathML()
    {
        var html = Z3.ToHtml();
        Assert.StartsWith("<table class=\"bp-formula\" role=\"math\" aria-label=\"Z 3 (5 by 3) equals", html);
        Assert.Contains("<td style=\"border:none;padding:0 .1em;text-align:center;vertical-align:baseline;white-space:nowrap\"><i>W</i><sup>3</sup><br><small>(", html);
        var mathML = html[(html.IndexOf("data-mathml='", StringComparison.Ordinal) + 13)..].Split('\'')[0].Replace("&#39;", "'").Replace("&amp;", "&");
        Assert.Equal(5, XElement.Parse(mathML).Descendants("munder").Count());
    }

    [Fact]
    public void Words_say_what_the_signs_say() => Assert.Equal(
        "Z 3 (5 by 3) equals A 2 (5 by 4) times W 3 (4 by 3) plus ones (5 by 1) times b 3 (1 by 3)", Z3.ToSpeech());

    [Fact]
    public void Brackets_stand_where_they_must()
    {
        var (a, b) = (Variable("A", m, n2), Variable("B", m, n2));
        Assert.Equal("A − (B + A)", (a - (b + a)).ToText());
        Assert.Equal("A − B + A", (a - b + a).ToText());
        Assert.Equal("(A + B)ᵀ", (a + b).T.ToText());
        Assert.Equal("(A + B)·W³", ((a + b) * W3).ToText());
        Assert.Equal("A·(W³·W³ᵀ)", (a * (W3 * W3.T)).ToText());
        Assert.Equal("(A ∘ B)·W³", (Hadamard(a, b) * W3).ToText());
        Assert.Equal("2·(A + B)", (2 * (a + b)).ToText());
        Assert.Equal("(A·W³)ᵀ", (a * W3).T.ToText());
        Assert.Equal("−(A + B)", (-(a + b)).ToText());
    }

    [Fact]
    public void A_cell_variable_named_like_mathematics_names_its_expression()
    {
        var Z7 = A2 * W3;
        var result = Z7 + Ones(m) * b3;
        Assert.Equal("‖Z⁷ − Y‖²", SquaredError(Z7, Y).ToText());
        Assert.Equal("‖A²·W³ + 1·b³ − Y‖²", SquaredError(result, Y).ToText());
    }
}
