using System.Globalization;

namespace Backprop;

/// <summary>The starts of a sweep, one per seed; having them means that the sweep's grid is in order.</summary>
internal sealed class SweepStarts
{
    private readonly (long Seed, Network Network)[] starts;

    private SweepStarts((long, Network)[] starts) => this.starts = starts;

    public int Count => starts.Length;

    public (long Seed, Network Network) this[int number] => starts[number];

    public static SweepStarts Of(Sweep sweep)
    {
        if (sweep.Start is null) throw new ArgumentException("Start: there is no function that gives a network for a seed.");
        if (sweep.Data is null) throw new ArgumentException("Data: there is none to train on.");
        if (sweep.Data.Count == 0) throw new ArgumentException("Data: there are no samples, so there is nothing to train on.");
        if (sweep.Epochs < 1) throw new ArgumentException(Text($"Epochs: {sweep.Epochs} passes over the data train nothing; give 1 or more."));
        Each(nameof(Sweep.Seeds), sweep.Seeds, _ => null);
        Each(nameof(Sweep.Losses), sweep.Losses, loss => loss is null ? "is null" : null);
        Each(nameof(Sweep.BiasRules), sweep.BiasRules, rule => rule is null ? "is null" : null);
        Each(nameof(Sweep.Rates), sweep.Rates, rate => rate > 0 && double.IsFinite(rate) ? null : "must be above 0 and finite");
        if (sweep.BatchSizes is { } sizes)
            Each(nameof(Sweep.BatchSizes), sizes, size => size >= 1 && size <= sweep.Data.Count ? null : $"must be between 1 and the {sweep.Data.Count} samples of the data");
        var starts = sweep.Seeds.Select(seed => (seed, sweep.Start(seed))).ToArray();
        foreach (var (seed, network) in starts) ThrowUnlessAlike(starts[0], seed, network);
        TrainingRun.ThrowUnlessFits(starts[0].Item2, sweep.Data);
        NotFinite.ThrowIfIn(sweep.Data, nameof(Sweep.Data));
        if (sweep.RecordLosses && sweep.Epochs > TrainingPlan.MostSteps) throw new ArgumentException(Text($"Epochs: {sweep.Epochs} losses a run are too many to record; give at most {TrainingPlan.MostSteps}, or leave RecordLosses out."));
        if (sweep.Test is { } test) TrainingRun.ThrowUnlessFits(starts[0].Item2, test);
        return new(starts);
    }

    private static void Each<T>(string name, IReadOnlyList<T>? values, Func<T, string?> fault)
    {
        if (values is null || values.Count == 0) throw new ArgumentException($"{name}: there is no value, so the sweep has no run; give at least one.");
        for (var i = 0; i < values.Count; i++)
        {
            if (fault(values[i]) is { } what) throw new ArgumentException(Text($"{name}: {values[i]} (entry {i} of {values.Count}) {what}."));
            for (var j = 0; j < i; j++)
                if (EqualityComparer<T>.Default.Equals(values[i], values[j]))
                    throw new ArgumentException(Text($"{name}: {values[i]} stands twice (entries {j} and {i}); its runs would be the same bits and count double in every interval."));
        }
    }

    private static void ThrowUnlessAlike((long Seed, Network Network) first, long seed, Network network)
    {
        if (network is null) throw new ArgumentException(Text($"Start: seed {seed} gives null instead of a network."));
        if (!network.Widths.SequenceEqual(first.Network.Widths) || !network.Layers.Select(layer => layer.Activation).SequenceEqual(first.Network.Layers.Select(layer => layer.Activation)))
            throw new ArgumentException(Text($"Start: seed {seed} gives {network}, but seed {first.Seed} gives {first.Network}; a seed may change the parameters only."));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
