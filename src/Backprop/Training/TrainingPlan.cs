namespace Backprop;

/// <summary>How to train: everything that decides the result, and what to tell on the way.</summary>
public sealed record TrainingPlan
{
    /// <summary>η, the learning rate: each step subtracts η times the gradient.</summary>
    public required double Rate { get; init; }

    /// <summary>Passes over the data.</summary>
    public required int Epochs { get; init; }

    /// <summary>Samples a step; null for all of them. The last batch of an epoch may be shorter and counts with its own length.</summary>
    public int? BatchSize { get; init; }

    /// <summary>Seed of the order of the samples, drawn anew each epoch; null for file order.</summary>
    public long? ShuffleSeed { get; init; }

    /// <summary>What a bias is moved by; <see cref="BiasRule.Exact"/> unless one wants to study another.</summary>
    public BiasRule BiasRule { get; init; } = BiasRule.Exact;

    /// <summary>What the history keeps besides the losses.</summary>
    public Recording Record { get; init; } = Recording.Biases | Recording.GradientNorms | Recording.Accuracy;

    /// <summary>Called before each update, with all gradients by name.</summary>
    public Action<TrainingStep>? OnStep { get; init; }

    /// <summary>Most steps of one run: a loss is recorded for each.</summary>
    internal const int MostSteps = 1 << 27;

    internal void Validate(int samples)
    {
        if (!double.IsFinite(Rate) || Rate < 0) throw Refusal($"The rate is {Rate}; it must be 0 or a positive number.");
        if (Epochs < 0) throw Refusal($"Epochs are {Epochs}; they must be 0 or more.");
        if (BatchSize is < 1) throw Refusal($"The batch size is {BatchSize}; it must be 1 or more, or null for the whole data set.");
        if (BiasRule is null) throw new ArgumentException("The plan has no bias rule; leave it out for the exact one.");
        if (samples == 0) throw new ArgumentException("The data has no samples, so there is nothing to train on.");
        var perEpoch = (samples - 1) / SamplesPerStep(samples) + 1;
        if ((long)Epochs * perEpoch > MostSteps) throw Refusal($"{Epochs} epochs of {perEpoch} steps are {(long)Epochs * perEpoch} steps; one run makes at most {MostSteps}, whose losses take 1 GiB. Train in several runs, each from where the last one ended.");
    }

    private static ArgumentException Refusal(FormattableString message) => new(FormattableString.Invariant(message));

    /// <summary>Samples a step for a data set of the given size.</summary>
    internal int SamplesPerStep(int samples) => BiasRule.StepsPerSample ? 1 : Math.Min(BatchSize ?? samples, samples);
}
