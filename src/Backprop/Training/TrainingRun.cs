namespace Backprop;

/// <summary>One run of the trainer: the parameters as they move, the order of the samples, the record. A step allocates nothing.</summary>
internal sealed class TrainingRun
{
    private readonly Network start;
    private readonly Batch data;
    private readonly Loss loss;
    private readonly TrainingPlan plan;
    private readonly int samplesPerStep;
    private readonly bool withNorms, withAccuracy;
    private readonly ParameterMemory parameters;
    private readonly BatchPasses passes;
    private readonly KeptGradients? gradients;
    private readonly HistoryRecorder recorder;
    private readonly SeededRandom? random;
    private readonly int[]? order;
    private int step;

    public TrainingRun(Network start, Batch data, Loss loss, TrainingPlan plan)
    {
        plan.Validate(data.Count);
        ThrowUnlessFits(start, data);
        (this.start, this.data, this.loss, this.plan) = (start, data, loss, plan);
        samplesPerStep = plan.SamplesPerStep(data.Count);
        parameters = new(start.Widths);
        parameters.Load(start);
        passes = new(start.Layers, parameters, loss, data, samplesPerStep);
        recorder = new(start, parameters, plan.Record, checked(plan.Epochs * StepsPerEpoch), plan.Epochs);
        (withNorms, withAccuracy) = (plan.Record.HasFlag(Recording.GradientNorms), plan.Record.HasFlag(Recording.Accuracy));
        if (plan.OnStep is not null || withNorms || !plan.BiasRule.IsGradient) gradients = new(start.Widths, parameters, loss, plan.BiasRule);
        if (plan.ShuffleSeed is { } seed) (random, order) = (new(seed), new int[data.Count]);
    }

    private int StepsPerEpoch => (data.Count + samplesPerStep - 1) / samplesPerStep;

    public History ToEnd(IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        Train(checked(plan.Epochs * StepsPerEpoch), progress, cancellation);
        return new(start, parameters.ToNetwork(start.Layers), recorder);
    }

    /// <summary>Makes so many updates, no more.</summary>
    private void Train(int updates, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        RecordEpoch();
        for (var epoch = 0; step < updates; epoch++)
        {
            random?.Permute(order);
            for (var first = 0; first < data.Count && step < updates; first += samplesPerStep)
            {
                cancellation.ThrowIfCancellationRequested();
                Step(first, Math.Min(samplesPerStep, data.Count - first), epoch);
            }
            if (step == updates && step < plan.Epochs * StepsPerEpoch) return;
            var last = RecordEpoch();
            progress?.Report(new(epoch + 1, plan.Epochs, last));
        }
    }

    private void Step(int first, int count, int epoch)
    {
        var pass = passes.Forward(order, first, count);
        var value = pass.Loss + parameters.Penalty(loss);
        if (!double.IsFinite(value)) throw Diverged(value, epoch);
        if (gradients is null)
        {
            recorder.Step(value, 0);
            pass.Descend(plan.Rate);                                 // P ← P − η·dP, layer by layer on the way back
        }
        else
        {
            gradients.Take(pass);
            recorder.Step(value, withNorms ? gradients.Norm() : 0);
            if (plan.OnStep is { } tell) gradients.Show(tell, step, epoch, passes.Samples(order, first, count), value);
            gradients.Descend(plan.Rate);                            // P ← P − η·dP
        }
        passes.ParametersMoved();
        step++;
    }

    private double RecordEpoch()
    {
        var value = passes.LossOfAll(withAccuracy) + parameters.Penalty(loss);
        if (!double.IsFinite(value)) throw Diverged(value, step == 0 ? 0 : (step - 1) / StepsPerEpoch);
        recorder.Epoch(value, withAccuracy ? loss.Accuracy(passes.Outputs!, data.Y) : 0);
        return value;
    }

    private DivergedException Diverged(double value, int epoch) =>
        new(step, epoch, plan.Rate, value, LargestGradient(), new(start, parameters.ToNetwork(start.Layers), recorder));

    /// <summary>The largest gradient of the last step, which nobody kept: the run is made once more, up to there.</summary>
    private (string Name, double Value) LargestGradient()
    {
        (string, double) largest = ("nothing", 0);
        var last = step - 1;
        var again = plan with { Record = Recording.Losses, OnStep = now => largest = now.Step == last ? now.Gradients.Largest() : largest };
        new TrainingRun(start, data, loss, again).Train(step, null, CancellationToken.None);
        return largest;
    }

    private static void ThrowUnlessFits(Network start, Batch data)
    {
        if (data.Y.ColumnCount != start.Outputs)
            throw new ShapeException("loss(A, Y)", new("A", new(data.Count, start.Outputs)), new("Y", data.Y.Shape),
                $"the {data.Y.ColumnCount} columns of Y are not the {start.Outputs} outputs of the network");
        start.ThrowUnlessTakes(data.X);
    }
}
