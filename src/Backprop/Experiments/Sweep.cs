namespace Backprop;

/// <summary>
/// An experiment: gradient descent from the same starts under every combination of batch size, rate, bias rule and loss, once per seed. A seed gives
/// the start and the order of the samples, the same under every setting, so that settings can be compared seed by seed.
/// </summary>
public sealed record Sweep
{
    /// <summary>The network a seed starts from, such as <c>seed => Network.Create([2, 3, 2], Activation.Tanh, seed, Activation.Identity)</c>. Called once per seed, in order.</summary>
    public required Func<long, Network> Start { get; init; }

    /// <summary>The samples to train on.</summary>
    public required Batch Data { get; init; }

    /// <summary>Samples that are never trained on, to judge the trained network by; null for none.</summary>
    public Batch? Test { get; init; }

    /// <summary>The losses; each one's reduction owns 1/m, with m the length of the batch at hand.</summary>
    public required IReadOnlyList<Loss> Losses { get; init; }

    /// <summary>Learning rates η.</summary>
    public required IReadOnlyList<double> Rates { get; init; }

    /// <summary>Samples a step; null for all of them at once.</summary>
    public IReadOnlyList<int>? BatchSizes { get; init; }

    /// <summary>What a bias is moved by; exact unless given.</summary>
    public IReadOnlyList<BiasRule> BiasRules { get; init; } = [BiasRule.Exact];

    /// <summary>One run of every setting for each of them.</summary>
    public required IReadOnlyList<long> Seeds { get; init; }

    /// <summary>Passes over the data in each run.</summary>
    public required int Epochs { get; init; }

    /// <summary>Whether the samples come in a new order each epoch, drawn from the seed; a step over all samples at once keeps file order, and so its bits.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>Whether each run keeps the loss of all data at the start and after each epoch. It costs an evaluation an epoch and changes no result.</summary>
    public bool RecordLosses { get; init; }

    /// <summary>Every combination: batch sizes, within them rates, within them bias rules, within them losses.</summary>
    public IReadOnlyList<SweepSetting> Settings =>
    [
        .. from batchSize in BatchSizes ?? [Data.Count]
           from rate in Rates
           from rule in BiasRules
           from loss in Losses
           select new SweepSetting(batchSize, rate, rule, loss),
    ];

    /// <summary>Makes every run. The results have the same order and the same bits whatever the number of workers.</summary>
    /// <param name="workers">Threads that make runs, each run on one of them; <see cref="Threads.Limit"/> unless given.</param>
    /// <param name="progress">Told after each run, by the thread that made it.</param>
    /// <param name="cancellation">Stops between two steps of every run.</param>
    /// <exception cref="ArgumentException">A list is empty or has a value twice, or a value makes no run; the message names it.</exception>
    /// <exception cref="ShapeException">The data doesn't fit the network.</exception>
    /// <exception cref="OperationCanceledException">The sweep was cancelled.</exception>
    public SweepResults Run(int? workers = null, IProgress<SweepProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (workers is < 1) throw new ArgumentOutOfRangeException(nameof(workers), $"{workers} workers can't make a run; give 1 or more, or null for Threads.Limit.");
        var starts = SweepStarts.Of(this);
        var settings = Settings;
        var runs = new SweepRun[settings.Count * starts.Count];
        var done = 0;
        Workers.ForEach(runs.Length, workers ?? Threads.Limit, () => new SweepWorker(this, starts), (worker, i) =>
        {
            runs[i] = worker.Run(settings[i / starts.Count], i % starts.Count, cancellation);
            progress?.Report(new(Interlocked.Increment(ref done), runs.Length));
        });
        return new(this, SweepFingerprint.Of(this, starts), runs);
    }

    /// <summary>One of the runs again, with its whole history: the same bits as in the sweep.</summary>
    /// <param name="setting">Batch size, rate, bias rule and loss.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="record">What the history keeps besides the losses.</param>
    /// <exception cref="DivergedException">The run diverges.</exception>
    public History Repeat(SweepSetting setting, long seed, Recording record = Recording.Losses)
    {
        ArgumentNullException.ThrowIfNull(setting);
        if (setting.Loss is null || setting.BiasRule is null) throw new ArgumentException("The setting has no loss or no bias rule.", nameof(setting));
        var start = Start(seed) ?? throw new ArgumentException(FormattableString.Invariant($"Start gives null instead of a network for seed {seed}."), nameof(seed));
        return Trainer.Run(start, Data, setting.Loss, Plan(setting, seed) with { Record = record });
    }

    /// <summary>How a run is trained; the order of samples has another seed than the start, so that they are not the same random numbers.</summary>
    internal TrainingPlan Plan(SweepSetting setting, long seed)
    {
        var plan = new TrainingPlan { Rate = setting.Rate, Epochs = Epochs, BatchSize = setting.BatchSize, BiasRule = setting.BiasRule, Record = Recording.Losses };
        return Shuffle && plan.SamplesPerStep(Data.Count) < Data.Count ? plan with { ShuffleSeed = ~seed } : plan;
    }
}
