namespace Backprop;

/// <summary>Short hashes by which a write-up says exactly which experiment it made and what came out.</summary>
internal static class SweepFingerprint
{
    private const int Digits = 16;

    /// <summary>Of all that decides the results: data, starts, every value of the grid. Not of what is only recorded.</summary>
    public static string Of(Sweep sweep, SweepStarts starts)
    {
        var hash = new BitHash().Add(sweep.Data).Add(sweep.Epochs).Add(sweep.Shuffle ? 1 : 0);
        for (var i = 0; i < starts.Count; i++) hash.Add(starts[i].Seed).Add(starts[i].Network);
        foreach (var (batchSize, rate, rule, loss) in sweep.Settings)
            hash.Add(batchSize).Add(rate).Add(rule.Name).Add(loss.Name).Add(loss.Reduction.ToString()).Add(loss.L2);
        return Short(sweep.Test is { } test ? hash.Add(test) : hash);
    }

    /// <summary>Of the bits of every run's losses, accuracies and final parameters, in order.</summary>
    public static string Of(IReadOnlyList<SweepRun> runs)
    {
        var hash = new BitHash();
        foreach (var run in runs)
        {
            hash.Add(run.Seed).Add(run.Steps).Add(run.Diverged ? 1 : 0).Add(run.Loss).Add(run.Accuracy).Add(unchecked((long)run.ParameterHash));
            if (!double.IsNaN(run.TestLoss)) hash.Add(run.TestLoss).Add(run.TestAccuracy);
        }
        return Short(hash);
    }

    private static string Short(BitHash hash) => hash.ToString()[..Digits];
}
