namespace Backprop;

/// <summary>What is compared between the runs of a sweep.</summary>
/// <param name="Name">Its name in tables and on axes.</param>
/// <param name="Of">Its value for a run.</param>
public sealed record Metric(string Name, Func<SweepRun, double> Of)
{
    /// <summary>What is measured of a run.</summary>
    public Func<SweepRun, double> Of { get; init; } = Of ?? throw new ArgumentNullException(nameof(Of));

    /// <summary>The loss of all training data at the end.</summary>
    public static Metric Loss { get; } = new("final loss", run => run.Loss);

    /// <summary>The share of training samples classified right at the end.</summary>
    public static Metric Accuracy { get; } = new("accuracy", run => run.Accuracy);

    /// <summary>The loss of the test data at the end.</summary>
    public static Metric TestLoss { get; } = new("test loss", run => run.TestLoss);

    /// <summary>The share of test samples classified right at the end.</summary>
    public static Metric TestAccuracy { get; } = new("test accuracy", run => run.TestAccuracy);

    /// <summary>Whether the run diverged, as 1 or 0; its mean is the share that did.</summary>
    public static Metric Diverged { get; } = new("share diverged", run => run.Diverged ? 1 : 0);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
