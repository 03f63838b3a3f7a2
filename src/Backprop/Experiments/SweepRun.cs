using System.Globalization;

namespace Backprop;

/// <summary>What one run of a sweep came to. A run that diverged is a result: its losses are ∞, and its network classifies nothing right.</summary>
public sealed record SweepRun
{
    internal SweepRun(SweepSetting setting, long seed) => (Setting, Seed) = (setting, seed);

    /// <summary>What it was given.</summary>
    public SweepSetting Setting { get; }

    /// <summary>The seed of its start and of the order of its samples.</summary>
    public long Seed { get; }

    /// <summary>Whether the loss of a step, or of all data at the end, was no finite number any more.</summary>
    public bool Diverged { get; internal init; }

    /// <summary>Updates made; where the run diverged, those before.</summary>
    public int Steps { get; internal init; }

    /// <summary>The loss of all training data at the end, weight penalty included; ∞ if the run diverged.</summary>
    public double Loss { get; internal init; }

    /// <summary>The share of training samples classified right at the end; 0 if the run diverged.</summary>
    public double Accuracy { get; internal init; }

    /// <summary>The loss of the test data at the end, weight penalty included; NaN if there is none, ∞ if the run diverged.</summary>
    public double TestLoss { get; internal init; }

    /// <summary>The share of test samples classified right at the end; NaN if there are none, 0 if the run diverged.</summary>
    public double TestAccuracy { get; internal init; }

    /// <summary>The loss of all training data at the start and after each epoch; empty unless recorded. A run that diverged has ∞ from where it stopped.</summary>
    public IReadOnlyList<double> Losses { get; internal init; } = [];

    /// <summary>A hash of the bits of the final parameters; 0 if the run diverged.</summary>
    internal ulong ParameterHash { get; init; }

    /// <summary>Setting, seed and final loss.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Setting}, seed {Seed}: {(Diverged ? $"diverged after {Steps} steps" : $"loss {NumberText.Short(Loss, 6)}")}");
}
