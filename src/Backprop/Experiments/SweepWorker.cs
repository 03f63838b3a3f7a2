namespace Backprop;

/// <summary>Makes runs of a sweep one after the other, in memory it keeps for the next run of the same shape.</summary>
internal sealed class SweepWorker(Sweep sweep, SweepStarts starts)
{
    private readonly Dictionary<(int, BiasRule, Loss), TrainingMemory> memories = [];

    public SweepRun Run(SweepSetting setting, int number, CancellationToken cancellation)
    {
        var (seed, start) = starts[number];
        var plan = sweep.Plan(setting, seed);
        var run = new TrainingRun(start, sweep.Data, setting.Loss, plan, Memory(start, setting, plan));
        var losses = sweep.RecordLosses ? Enumerable.Repeat(double.PositiveInfinity, sweep.Epochs + 1).ToArray() : [];
        if (losses.Length > 0) AfterEpoch(0);
        var isFinite = run.Train(losses.Length > 0 ? AfterEpoch : null, cancellation);
        var loss = isFinite ? run.LossOfAll(keepOutputs: true) : double.NaN;
        return double.IsFinite(loss) ? Finished(run, setting, seed, loss, losses) : Diverged(run, setting, seed, losses);

        void AfterEpoch(int epochs) => losses[epochs] = run.LossOfAll(keepOutputs: false) is var value && double.IsFinite(value) ? value : double.PositiveInfinity;
    }

    private SweepRun Finished(TrainingRun run, SweepSetting setting, long seed, double loss, double[] losses)
    {
        var network = run.Network();
        var output = sweep.Test is { } test ? network.Predict(test.X) : null;
        return new(setting, seed)
        {
            Steps = run.Steps,
            Loss = loss,
            Accuracy = run.Accuracy(),
            TestLoss = output is null ? double.NaN : setting.Loss.Value(output, sweep.Test!.Y) + network.Penalty(setting.Loss),
            TestAccuracy = output is null ? double.NaN : setting.Loss.Accuracy(output, sweep.Test!.Y),
            Losses = losses,
            ParameterHash = new BitHash().Add(network).ToUInt64(),
        };
    }

    private SweepRun Diverged(TrainingRun run, SweepSetting setting, long seed, double[] losses) => new(setting, seed)
    {
        Diverged = true,
        Steps = run.Steps,
        Loss = double.PositiveInfinity,
        TestLoss = sweep.Test is null ? double.NaN : double.PositiveInfinity,
        TestAccuracy = sweep.Test is null ? double.NaN : 0,
        Losses = losses,
    };

    private TrainingMemory Memory(Network start, SweepSetting setting, TrainingPlan plan)
    {
        var key = (setting.BatchSize, setting.BiasRule, setting.Loss);
        if (!memories.TryGetValue(key, out var memory)) memories[key] = memory = new(start, sweep.Data, setting.Loss, plan);
        return memory;
    }
}
