namespace Backprop.Tests;

public sealed class SweepTests
{
    private static readonly Sweep Small = new()
    {
        Start = seed => Network.Create([2, 3, 2], Activation.Tanh, seed, Activation.Identity),
        Data = Moons.Generate(samples: 24, noise: 0.2, seed: 1),
        Test = Moons.Generate(samples: 30, noise: 0.2, seed: 2),
        Losses = [Loss.SoftmaxCrossEntropy.WithL2(0.01)],
        Rates = [0.02, 0.1],
        BatchSizes = [1, 7, 24],
        BiasRules = [BiasRule.Exact, BiasRule.Mean],
        Seeds = [3, 1, -4],
        Epochs = 5,
    };

    /// <summary>At such a rate the squared error of a line grows with every step.</summary>
    private static readonly Sweep Wild = new()
    {
        Start = seed => Network.Create([1, 1], Activation.Identity, seed),
        Data = Regression.Linear(Matrix.RowVector(1), Matrix.RowVector(2), samples: 20, noise: 0.1, seed: 1),
        Losses = [Loss.SquaredError],
        Rates = [1e-3, 10],
        Seeds = [1, 2],
        Epochs = 400,
        RecordLosses = true,
    };

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Any_number_of_workers_gives_the_same_bits_in_the_same_order(int workers)
    {
        var (one, many) = (Small.Run(workers: 1), Small.Run(workers));
        Assert.Equal(one.Runs, many.Runs);
        Assert.Equal(one.Fingerprint, many.Fingerprint);
    }

    [Fact]
    public void Runs_stand_in_the_order_of_the_grid_with_seeds_innermost()
    {
        var runs = Small.Run().Runs;
        Assert.Equal(3 * 2 * 2 * 3, runs.Count);
        Assert.Equal([3, 1, -4, 3, 1, -4], runs.Take(6).Select(run => run.Seed));
        Assert.Equal([BiasRule.Exact, BiasRule.Mean, BiasRule.Exact], runs.Where(run => run.Seed == 3).Take(3).Select(run => run.Setting.BiasRule));
        Assert.Equal([0.02, 0.1, 0.02], runs.Where(run => run.Seed == 3 && run.Setting.BiasRule == BiasRule.Exact).Take(3).Select(run => run.Setting.Rate));
        Assert.Equal([1, 7, 24], runs.Select(run => run.Setting.BatchSize).Distinct());
    }

    [Fact]
    public void Every_run_is_the_trainers_own_to_the_last_bit()
    {
        foreach (var run in Small.Run(workers: 2).Runs)
        {
            var history = Small.Repeat(run.Setting, run.Seed, Recording.Accuracy);
            var loss = run.Setting.Loss;
            Assert.Equal((history.FinalLoss, history.Accuracies[^1], history.Steps), (run.Loss, run.Accuracy, run.Steps));
            Assert.Equal((history.Final.Loss(Small.Test!, loss), history.Final.Accuracy(Small.Test!, loss)), (run.TestLoss, run.TestAccuracy));
        }
    }

    [Fact]
    public void Recording_losses_changes_no_result_and_gives_the_trainers_losses()
    {
        var (quiet, recorded) = (Small.Run(), (Small with { RecordLosses = true }).Run());
        Assert.Equal(quiet.Fingerprint, recorded.Fingerprint);
        Assert.All(quiet.Runs, run => Assert.Empty(run.Losses));
        Assert.All(recorded.Runs, run => Assert.Equal(Small.Repeat(run.Setting, run.Seed).EpochLosses, run.Losses));
    }

    [Fact]
    public void A_run_that_diverges_is_a_result()
    {
        var results = Wild.Run();
        Assert.Equal([false, false, true, true], results.Runs.Select(run => run.Diverged));
        var wild = results.Runs[2];
        Assert.Equal((double.PositiveInfinity, 0.0), (wild.Loss, wild.Accuracy));
        Assert.InRange(wild.Steps, 1, 399);
        Assert.Equal(wild.Steps, Assert.Throws<DivergedException>(() => Wild.Repeat(wild.Setting, wild.Seed)).Step);
        Assert.True(double.IsFinite(wild.Losses[wild.Steps - 1]));
        Assert.Equal(double.PositiveInfinity, wild.Losses[^1]);
        Assert.Equal([0, 2], results.Summary().Rows.Select(row => row.Diverged));
        Assert.Equal(double.PositiveInfinity, results.Summary().Rows[1].Estimate.Mean);
        Assert.Equal(1e-3, results.Summary().Lowest.Setting.Rate);
    }

    [Fact]
    public void Steps_of_one_sample_make_the_sum_and_the_mean_the_same_bits()
    {
        var results = Small.Run();
        double[] Losses(BiasRule rule, int batch) => [.. results.Where(setting => setting.BiasRule == rule && setting.BatchSize == batch).Values(Metric.Loss)];
        Assert.Equal(Losses(BiasRule.Exact, 1), Losses(BiasRule.Mean, 1));
        Assert.NotEqual(Losses(BiasRule.Exact, 7), Losses(BiasRule.Mean, 7));
    }

    [Fact]
    public void Every_bias_rule_that_trains_can_be_swept()
    {
        var rules = BiasRule.All.Where(rule => rule != BiasRule.WholeMatrix).ToArray();
        var sweep = Small with { BiasRules = rules, BatchSizes = [6], Rates = [0.01] };
        Assert.All(sweep.Run(workers: 2).Runs, run => Assert.Equal(sweep.Repeat(run.Setting, run.Seed).FinalLoss, run.Loss));
    }

    [Fact]
    public void A_failure_is_that_of_the_first_run_whatever_the_workers()
    {
        var sweep = Small with { BiasRules = [BiasRule.Exact, BiasRule.WholeMatrix] };
        Assert.Equal(Assert.Throws<ShapeException>(() => sweep.Run(workers: 1)).Message, Assert.Throws<ShapeException>(() => sweep.Run(workers: 3)).Message);
        Assert.Equal("37", Assert.Throws<InvalidOperationException>(() => Workers.ForEach(100, 4, () => 0, (_, i) =>
        {
            if (i >= 37) throw new InvalidOperationException($"{i}");
        })).Message);
    }

    [Fact]
    public void Cancelling_stops_every_worker()
    {
        using var source = new CancellationTokenSource();
        var told = new SweepProgress();
        var sweep = Small with { Epochs = 100_000 };
        source.CancelAfter(TimeSpan.FromMilliseconds(50));
        Assert.Throws<OperationCanceledException>(() => sweep.Run(workers: 3, new Telling(progress => told = progress), source.Token));
        Assert.InRange(told.Done, 0, sweep.Settings.Count * sweep.Seeds.Count - 1);
    }

    [Fact]
    public void Progress_tells_every_run_once()
    {
        var told = new List<SweepProgress>();
        Small.Run(workers: 3, new Telling(progress => { lock (told) told.Add(progress); }));
        Assert.Equal(Enumerable.Range(1, 36).Select(done => new SweepProgress(done, 36)), told.OrderBy(progress => progress.Done));
    }

    public static TheoryData<string, Func<Sweep, Sweep>, string> BadGrids => new()
    {
        { "no rate", sweep => sweep with { Rates = [] }, "Rates: there is no value" },
        { "rate 0", sweep => sweep with { Rates = [0.1, 0] }, "Rates: 0 (entry 1 of 2) must be above 0" },
        { "rate NaN", sweep => sweep with { Rates = [double.NaN] }, "Rates: NaN (entry 0 of 1) must be above 0 and finite" },
        { "rate twice", sweep => sweep with { Rates = [0.1, 0.2, 0.1] }, "Rates: 0.1 stands twice (entries 0 and 2)" },
        { "no seed", sweep => sweep with { Seeds = [] }, "Seeds: there is no value" },
        { "seed twice", sweep => sweep with { Seeds = [1, 1] }, "Seeds: 1 stands twice (entries 0 and 1)" },
        { "no batch size", sweep => sweep with { BatchSizes = [] }, "BatchSizes: there is no value" },
        { "batch size 0", sweep => sweep with { BatchSizes = [0] }, "BatchSizes: 0 (entry 0 of 1) must be between 1 and the 24 samples" },
        { "batch too large", sweep => sweep with { BatchSizes = [25] }, "BatchSizes: 25 (entry 0 of 1) must be between 1 and the 24 samples" },
        { "no rule", sweep => sweep with { BiasRules = [] }, "BiasRules: there is no value" },
        { "rule twice", sweep => sweep with { BiasRules = [BiasRule.Sum, BiasRule.Sum] }, "BiasRules: sum stands twice" },
        { "loss twice", sweep => sweep with { Losses = [Loss.SquaredError, Loss.SquaredError.With(Reduction.Sum)] }, "Losses: squared error (sum) stands twice" },
        { "no epoch", sweep => sweep with { Epochs = 0 }, "Epochs: 0 passes" },
        { "start null", sweep => sweep with { Start = _ => null! }, "Start: seed 3 gives null" },
        { "other widths", sweep => sweep with { Start = seed => Network.Create([2, seed == 1 ? 4 : 3, 2], Activation.Tanh, seed) }, "Start: seed 1 gives 2-4-2" },
        { "other data", sweep => sweep with { Data = Digits.Generate(30) }, "loss(A, Y): A is (30 × 2) but Y is (30 × 10)" },
    };

    [Theory, MemberData(nameof(BadGrids))]
    public void A_grid_that_makes_no_sense_is_refused_by_name(string what, Func<Sweep, Sweep> change, string message)
    {
        Assert.NotEqual("", what);
        var error = Assert.ThrowsAny<ArgumentException>(() => change(Small).Run());
        Assert.StartsWith(message, error.Message);
    }

    [Fact]
    public void Fingerprints_tell_experiments_and_results_apart()
    {
        static string Definition(Sweep sweep) => sweep.Run().Provenance().ToString().Split('\n').Single(line => line.StartsWith("fingerprint of the definition", StringComparison.Ordinal));
        Sweep[] others = [Small, Small with { Rates = [0.02, 0.11] }, Small with { Seeds = [3, 1, -5] }, Small with { Epochs = 6 }, Small with { Shuffle = false }, Small with { Test = Small.Data },
            Small with { Losses = [Loss.SoftmaxCrossEntropy.WithL2(0.02)] }, Small with { BiasRules = [BiasRule.Exact, BiasRule.Sum] }];
        Assert.Equal(others.Length, others.Select(Definition).Distinct().Count());
        Assert.Equal(others.Length, others.Select(sweep => sweep.Run().Fingerprint).Distinct().Count());
        Assert.Equal(Definition(Small), Definition(Small with { RecordLosses = true }));
    }

    private sealed class Telling(Action<SweepProgress> tell) : IProgress<SweepProgress>
    {
        public void Report(SweepProgress value) => tell(value);
    }
}
