namespace Backprop.Tests;

public sealed class SweepResultsTests
{
    private static readonly SweepResults Results = new Sweep
    {
        Start = seed => Network.Create([2, 3, 2], Activation.Tanh, seed, Activation.Identity),
        Data = Moons.Generate(samples: 20, noise: 0.2, seed: 1),
        Losses = [Loss.SoftmaxCrossEntropy],
        Rates = [0.05],
        BatchSizes = [2, 10],
        BiasRules = [BiasRule.Exact, BiasRule.Mean],
        Seeds = [1, 2, 3, 4],
        Epochs = 4,
        RecordLosses = true,
    }.Run();

    private static SweepResults Of(BiasRule rule, int batch) => Results.Where(setting => setting.BiasRule == rule && setting.BatchSize == batch);

    [Fact]
    public void A_summary_has_a_row_per_setting_and_a_column_per_thing_swept()
    {
        var lines = Results.Summary().ToString().Split('\n');
        Assert.Equal("batch | bias rule | runs | diverged | median final loss | mean final loss | 95 % of the mean: from | to", lines[0]);
        Assert.Equal(4, lines.Length - 1);
        Assert.StartsWith("2 | exact | 4 | 0 | ", lines[1]);
        Assert.Equal(Of(BiasRule.Mean, 10).EstimateOf(Metric.Loss), Results.Summary().Rows[3].Estimate);
        Assert.StartsWith("setting | runs", Of(BiasRule.Mean, 10).Summary().ToString());
    }

    [Fact]
    public void Paired_differences_are_taken_seed_by_seed()
    {
        var (mean, exact) = (Of(BiasRule.Mean, 10), Of(BiasRule.Exact, 10));
        var difference = mean.PairedDifference(exact, Metric.Loss);
        Assert.Equal(mean.EstimateOf(Metric.Loss).Mean - exact.EstimateOf(Metric.Loss).Mean, difference.Mean, 1e-14);
        Assert.Equal(mean.Runs[0].Loss - exact.Runs[0].Loss, mean.Values(Metric.Loss)[0] - exact.Values(Metric.Loss)[0]);
        Assert.Equal(0, mean.PairedDifference(mean, Metric.Loss).StandardDeviation);
        Assert.Contains("choose one with Where", Assert.Throws<ArgumentException>(() => Results.PairedDifference(exact, Metric.Loss)).Message);
    }

    [Fact]
    public void Curves_draw_a_line_and_a_band_per_series()
    {
        var json = Results.Curves("Loss by batch", Metric.Loss, setting => setting.BatchSize, setting => setting.BiasRule.Name, Spread.Quartiles).ToPlotlyJson();
        Assert.Contains("\"exact (interval)\"", json);
        Assert.Contains("\"mean (interval)\"", json);
        Assert.Contains("median final loss", json);
        var table = Results.Curves("Loss by batch", Metric.Loss, setting => setting.BatchSize, setting => setting.BiasRule.Name).ToHtml();
        Assert.Contains("exact: from", table);
        Assert.Contains("two settings of the line all stand at x = 2",
            Assert.Throws<ArgumentException>(() => Results.Curves("Loss", Metric.Loss, setting => setting.BatchSize, _ => "all")).Message);
    }

    [Fact]
    public void Loss_curves_need_recorded_losses_and_one_setting_a_line()
    {
        Assert.Contains("\"epoch\"", Results.LossCurves("Losses", setting => setting.ToString()).ToPlotlyJson());
        Assert.Contains("both belong to the line exact", Assert.Throws<ArgumentException>(() => Results.LossCurves("Losses", setting => setting.BiasRule.Name)).Message);
        var quiet = (Results.Sweep with { RecordLosses = false }).Run();
        Assert.Contains("RecordLosses = true", Assert.Throws<InvalidOperationException>(() => quiet.LossCurves("Losses", setting => setting.ToString())).Message);
    }

    [Fact]
    public void Where_nothing_is_left_the_settings_are_named() =>
        Assert.Contains("they go from \"batch 2, rate 0.05, exact", Assert.Throws<ArgumentException>(() => Results.Where(setting => setting.Rate > 1)).Message);

    [Fact]
    public void A_test_loss_without_test_data_is_refused() =>
        Assert.Contains("is NaN", Assert.Throws<ArgumentException>(() => Results.Summary(Metric.TestLoss)).Message);

    [Fact]
    public void Provenance_states_sizes_method_hashes_and_version_and_no_machine()
    {
        var text = Results.Provenance().ToString();
        Assert.Contains("runs | 16", text);
        Assert.Contains("updates in all | 384", text);     // 2 rules · 4 seeds · 4 epochs · (10 + 2) steps
        Assert.Contains(Results.Fingerprint, text);
        Assert.DoesNotContain(Environment.MachineName, text);
    }
}
