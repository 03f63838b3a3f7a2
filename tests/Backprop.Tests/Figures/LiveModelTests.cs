using System.Text.Json;
using System.Text.RegularExpressions;

namespace Backprop.Tests;

public sealed class LiveModelTests
{
    private static readonly Network Layer = Questions.LastLayer();
    private static readonly Batch Batch = Questions.FirstBatch();

    public static TheoryData<Reduction, double> Losses => new MatrixTheoryData<Reduction, double>(Enum.GetValues<Reduction>(), [1, 0.5]);

    [Theory, MemberData(nameof(Losses))]
    public void The_limit_is_that_of_the_losss_curvature(Reduction reduction, double factor)
    {
        var loss = (factor == 1 ? Loss.SquaredError : Loss.HalfSquaredError).With(reduction);
        var limit = Curvature.At(Layer, Batch, loss).Sharpness(1e-12).LargestRate;
        Assert.Equal(1, LiveModel.Of(Layer, Batch, loss).Limit / limit, 1e-12);
    }

    [Fact]
    public void The_page_gets_every_number_to_its_last_bit()
    {
        var attribute = Regex.Match(LiveModel.Of(Layer, Batch, Loss.SquaredError).ToHtml(), "data-model=\"([^\"]*)\"").Groups[1].Value.Replace("&quot;", "\"");
        var json = JsonDocument.Parse(attribute).RootElement;
        Assert.Equal([Batch.X, Batch.Y, Layer["W1"], Layer["b1"]], ((string[])["x", "y", "w", "b"]).Select(name => Read(json.GetProperty(name))));
    }

    [Fact]
    public void The_loss_falls_below_the_limit_and_grows_above_it() => Assert.Matches(
        "the limit 2/s is 0\\.08724\\. In 40 steps the loss goes from 6\\.776 to 0\\.\\d+ at a rate of 0\\.044, and to \\d{2,} at 0\\.0916\\.", LiveModel.Of(Layer, Batch, Loss.SquaredError).ToString());

    [Fact]
    public void What_the_page_cannot_train_is_refused_in_words()
    {
        Assert.Contains("one layer without activation", Refusal(() => LiveModel.Of(Questions.RowsNetwork(), Batch, Loss.SquaredError)));
        Assert.Contains("squared error without a weight penalty", Refusal(() => LiveModel.Of(Layer, Batch, Loss.SquaredError.WithL2(0.1))));
        Assert.Contains("101 samples", Refusal(() => LiveModel.Of(Layer, new Batch(Matrix.Ones(101, 4), Matrix.Ones(101, 3)), Loss.SquaredError)));
        Assert.Contains("isn't finite", Refusal(() => LiveModel.Of(Layer, new Batch(Matrix.Filled(2, 4, double.NaN), Matrix.Ones(2, 3)), Loss.SquaredError)));
        Assert.Contains("The rate is NaN", Refusal(() => LiveModel.Of(Layer, Batch, Loss.SquaredError, double.NaN)));
    }

    private static string Refusal(Action make) => Assert.ThrowsAny<ArgumentException>(make).Message;

    private static Matrix Read(JsonElement rows) => Matrix.FromRows([.. rows.EnumerateArray().Select(row => row.EnumerateArray().Select(number => number.GetDouble()).ToArray())]);
}
