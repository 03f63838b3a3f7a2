using System.Text.Json;

namespace Backprop.Tests;

public class ClaimTests
{
    private static readonly JsonElement Golden = KnownValues.Json("questions.json");

    [Theory]
    [InlineData("sum-to-3", 1, "false: to the batch size 5")]
    [InlineData("average-the-rows", 1, "set by the loss: right when it is the mean over the batch, and only then")]
    [InlineData("accumulate-the-rows", 1, "set by the loss: right when it is the sum, and only then")]
    [InlineData("linear-loss", 1, "not a loss: it may be negative, and its bias gradient is constant")]
    [InlineData("db-is-dz", 2, "true for one sample only")]
    [InlineData("ones-behind", 2, "wrong side: one number per sample; with the ones in front, one per neuron")]
    [InlineData("three-ones-for-two-samples", 2, "right side, wrong length")]
    [InlineData("sum-of-the-rows", 2, "ambiguous: adding the row vectors is axis 0, row sums are axis 1")]
    [InlineData("same-term-for-all", 2, "false: one number per neuron")]
    [InlineData("input-into-layer-2", 2, "wrong: X·W²: X is (m × n₀)")]
    [InlineData("derivative-at-z", 2, "wrong: at Z¹ the expression differs from a central difference of σ")]
    [InlineData("column-sums-of-dw", 2, "wrong: the column sums are (1 × n₁) = (1 × 3), one row for the whole batch")]
    [InlineData("sum-of-the-layer", 3, "false: it would give every bias the same number")]
    [InlineData("tutorial-is-wrong", 2, "false: it is the gradient of a summed loss")]
    [InlineData("mean-in-one-prediction", 3, "false by one prediction: one term, (2/M)·(y′ᵢ − yᵢ)")]
    [InlineData("single-gradients-never-used", 3, "false: trainers do just that, the linked one too")]
    public void What_is_not_so_as_it_stands_gets_its_verdict(string name, int question, string words) => AssertVerdict(name, question, holds: false, words);

    /// <summary>What a comment or an answer got right has its ✓, and the one who said it is named.</summary>
    [Theory]
    [InlineData("loss-is-one-number", 1, "a comment", "true")]
    [InlineData("sum-is-invalid", 1, "the answer", "true")]
    [InlineData("sum-of-differences", 1, "the answer", "true for the sum of the squares")]
    [InlineData("chain-rule-sums-the-rows", 1, "the comments", "true for every loss")]
    [InlineData("db-is-dz-for-one", 2, "answer A", "true")]
    [InlineData("batches-are-summed", 2, "answers A, B and C", "true")]
    [InlineData("axis-0-is-not-that-product", 2, "a comment on answer B", "true: axis 0 has the ones in front")]
    [InlineData("own-delta", 3, "the answer", "true")]
    [InlineData("sum-of-the-points", 3, "the answer", "true")]
    [InlineData("sum-step-is-not-single-steps", 3, "the answer's author, in a comment", "true: they differ in O(η²)")]
    public void What_is_right_gets_its_credit(string name, int question, string who, string words)
    {
        AssertVerdict(name, question, holds: true, words);
        Assert.Equal(who, Claim.Named(name).Who);
    }

    private static void AssertVerdict(string name, int question, bool holds, string words)
    {
        var claim = Claim.Named(name);
        Assert.Equal(question, claim.Question);
        Assert.Equal(holds, claim.Verdict.Holds);
        Assert.StartsWith(words, claim.Verdict.Words);
        Assert.Contains(claim.Verdict.Evidence, claim.ToString());
        Assert.Contains($"Question {question}, {claim.Who}", claim.ToHtml());
        Assert.Contains(holds ? "✓" : "✗", claim.ToHtml());
    }

    [Fact]
    public void No_claim_is_left_out()
    {
        Assert.Equal([8, 12, 6], new[] { 1, 2, 3 }.Select(question => Claims.Of(question).Count));
        Assert.Equal(Claims.All.Count, Claims.All.Select(claim => claim.Name).Distinct().Count());
    }

    [Fact]
    public void The_mean_over_the_points_is_no_derivative_by_one_prediction_but_the_one_by_a_shared_bias()
    {
        var numbers = Claim.Named("mean-in-one-prediction").Verdict.Numbers;
        Assert.True(numbers["errorOfMean"] > 0.1);
        Assert.InRange(numbers["errorOfOneTerm"], 0, 1e-8);
        Assert.InRange(numbers["errorOfMeanByBias"], 0, 1e-8);
    }

    /// <summary>The posted code by its name in the published numbers, and which of its three bugs it has.</summary>
    public static TheoryData<string, bool, bool, bool> Variants => new()
    {
        { "correct", false, false, false }, { "A", true, false, false }, { "B", false, true, false },
        { "C", false, false, true }, { "BC", false, true, true }, { "asPosted", true, true, true },
    };

    [Theory, MemberData(nameof(Variants))]
    public void Each_bug_of_the_posted_code_has_its_published_errors(string name, bool a, bool b, bool c)
    {
        var errors = new PostedCode(a, b, c).Errors(Questions.RowsNetworkParameters(), Questions.RowsNetworkBatch());
        var published = Golden.GetProperty("wrongCode").GetProperty(name);
        foreach (var (parameter, error) in errors)
        {
            var expected = published.GetProperty(parameter).GetDouble();
            if (expected < 1e-8) Assert.InRange(error, 0, 1e-9);      // nothing but the error of the differences
            else Assert.Equal(expected, error, 5e-4);                 // published with three or four digits
        }
    }

    [Theory, MemberData(nameof(Variants))]
    public void Each_bug_of_the_posted_code_trains_to_its_published_loss(string name, bool a, bool b, bool c)
    {
        var losses = new PostedCode(a, b, c).Train(Questions.RowsNetworkParameters(), Questions.RowsNetworkBatch(), rate: 0.1, steps: 20_000);
        var published = Golden.GetProperty("wrongCode").GetProperty(name).GetProperty("lossAfter");
        if (published.ValueKind == JsonValueKind.String) Assert.Equal("NaN", $"{losses[^1]}");
        else Assert.Equal(published.GetDouble(), losses[^1], 1e-6);      // published with six decimals
    }

    [Fact]
    public void The_sum_over_three_columns_is_the_published_one()
    {
        var equations = ForwardEquations.Of(Questions.LastLayer(), Questions.FirstBatch(), Loss.SquaredError, Notation.Columns);
        var delta = equations.Gradient("Z1").Result.Value(equations.Values);
        var published = KnownValues.Numbers(Golden.GetProperty("columnsLayer").GetProperty("firstThreeColumnsOnly"));
        Assert.InRange(delta.Columns(..3).SumOverColumns().MaxAbsDifference(Matrix.ColumnVector(published)), 0, 1e-14);
    }

    [Fact]
    public void The_numbers_of_the_third_question_are_the_published_ones()
    {
        var published = Golden.GetProperty("batchSumVersusOnline");
        var apart = Claim.Named("sum-step-is-not-single-steps").Verdict.Numbers;
        Assert.Equal(published.GetProperty("rate1").GetDouble(), apart["rate1"], 1e-5);
        Assert.Equal(published.GetProperty("rate01").GetDouble(), apart["rate0.1"], 1e-7);
        Assert.Equal(published.GetProperty("rate001").GetDouble(), apart["rate0.01"], 1e-8);
        Assert.Equal(Golden.GetProperty("rowsNetwork").GetProperty("layerSumOfDeltas").GetDouble(), Claim.Named("sum-of-the-layer").Verdict.Numbers["layerSum"], 1e-14);
    }

    [Fact]
    public void What_is_right_can_be_read_and_run()
    {
        Assert.Equal("db³ = dZ³·1", Claim.Named("sum-to-3").Right!.ToText());
        Assert.Equal("db² = 1ᵀ·dZ²", Claim.Named("db-is-dz").Right!.ToText());
        Assert.Equal("db² = δ²", Claim.Named("db-is-dz-for-one").Right!.ToText());
        Assert.Contains("there are loss-is-one-number", Assert.Throws<KeyNotFoundException>(() => Claim.Named("nothing")).Message);
    }
}
