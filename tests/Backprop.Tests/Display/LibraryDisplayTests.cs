using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Backprop.Tests;

public sealed class LibraryDisplayTests
{
    private static readonly Batch Batch = Questions.FirstBatch();
    private static readonly Network Network = Network.Create([4, 5, 3], Activation.Sigmoid, seed: 1);

    private static readonly Dictionary<string, object> Values = new()
    {
        ["matrix"] = Batch.X,
        ["shape"] = Batch.X.Shape,
        ["batch"] = Batch,
        ["layer"] = Network.Layers[0],
        ["network"] = Network,
        ["forward pass"] = Network.Forward(Batch.X),
        ["gradients"] = Network.Gradients(Batch, Loss.SquaredError),
        ["large gradients"] = Network.Create([4, 50, 3], Activation.Sigmoid, seed: 1).Gradients(Batch, Loss.SquaredError),
        ["history"] = Trainer.Run(Network, Batch, Loss.SquaredError, 0.1, 3),
        ["check report"] = GradientCheck.Of(Network, Batch, Loss.SquaredError),
        ["parameter check"] = GradientCheck.Of(Network, Batch, Loss.SquaredError)["W1"],
        ["check"] = Check.That(1 < 2, "1 < 2 & 3"),
        ["table"] = ResultTable.Of(["rate", "loss"], ["0.1 & less", 0.25]),
        ["steps"] = PassSteps.Of(Network, Batch, Loss.SquaredError, rate: 0.1),
        ["way of a bias"] = BiasPicture.Of(Network, Batch, Loss.MeanSquaredError, layer: 1),
        ["rule"] = BiasRule.Sum,
        ["activation"] = Activation.Tanh,
        ["estimate"] = Estimate.Of([1, 2, 4]),
        ["sweep summary"] = Sweep().Summary(Metric.Accuracy),
        ["sweep results"] = Sweep(),
    };

    private static SweepResults Sweep() =>
        new Sweep { Start = _ => Network, Data = Batch, Losses = [Loss.SquaredError], Rates = [0.1, 0.2], Seeds = [1, 2], Epochs = 2 }.Run();

    public static TheoryData<string> Names => [.. Values.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Html_is_well_formed_and_text_is_the_value_in_words(string name)
    {
        var html = DisplayTests.Formatted(Values[name], "text/html");
        XDocument.Parse($"<div>{html}</div>");
        Assert.Equal(Values[name].ToString(), DisplayTests.Formatted(Values[name], "text/plain"));
    }

    [Fact]
    public void A_matrix_shows_its_numbers_aligned_and_its_shape_below()
    {
        var html = Matrix.FromRows([1, -2.5, 1e-9], [10.25, 3, 0.5]).ToHtml();
        var cells = Regex.Matches(html, "<td[^>]*>([^<]*)</td>").Select(m => m.Groups[1].Value);
        Assert.Equal(["1.00", "−2.50", "10⁻⁹", "10.25", "3.00", "0.50"], cells);
        Assert.Contains("(2 × 3)", html);
    }

    [Fact]
    public void A_column_of_another_magnitude_keeps_its_own_decimals() =>
        Assert.Equal([["1234.6", "10.0"], ["0.0123", "0.0200"]], NumberColumn.FormatAll([[1234.56, 10], [0.0123, 0.02]]));

    [Fact]
    public void A_large_matrix_says_how_much_is_left_out()
    {
        var html = Matrix.Ones(100, 30).ToHtml();
        Assert.Contains("⋮ 88 more rows", html);
        Assert.Contains("… 18 more", html);
    }

    [Fact]
    public void Axes_of_a_pass_carry_their_colour_and_mark()
    {
        var html = Network.Forward(Batch.X).ToHtml();
        Assert.Contains("<span class=\"axis-batch\" style=\"color:var(--axis-batch,#b36200)\">5●</span>", html);
        Assert.Contains(">4■</span>", html);
        Assert.Contains(">5◆</span>", html);
        Assert.Contains(">3▲</span>", html);
    }

    [Theory]
    [InlineData(new[] { 0.5, 0.25 }, new[] { "0.50", "0.25" })]
    [InlineData(new[] { 3.0, -7 }, new[] { "3", "−7" })]
    [InlineData(new[] { 1234.5678, 0.001 }, new[] { "1234.6", "0.001" })]
    [InlineData(new[] { 1.0, double.NaN }, new[] { "1", "NaN" })]
    [InlineData(new[] { 0.1, -1e-12 }, new[] { "0.1", "−10⁻¹²" })]
    [InlineData(new[] { 1.0, -0.000004 }, new[] { "1", "−4·10⁻⁶" })]
    [InlineData(new double[0], new string[0])]
    public void Columns_have_equal_decimals_and_small_numbers_keep_their_digits(double[] values, string[] shown) =>
        Assert.Equal(shown, NumberColumn.Format(values));
}
