namespace Backprop;

/// <summary>One run of the trainer: the working network, the order of the samples, the record.</summary>
internal sealed class TrainingRun
{
    private readonly Network start, network;
    private readonly Batch data;
    private readonly Loss loss;
    private readonly TrainingPlan plan;
    private readonly int samplesPerStep;
    private readonly HistoryRecorder recorder;
    private int step;
    private (string Name, double Value) largest = ("nothing", 0);

    public TrainingRun(Network start, Batch data, Loss loss, TrainingPlan plan)
    {
        plan.Validate(data.Count);
        if (data.Y.ColumnCount != start.Outputs)
            throw new ShapeException("loss(A, Y)", new("A", new(data.Count, start.Outputs)), new("Y", data.Y.Shape),
                $"the {data.Y.ColumnCount} columns of Y are not the {start.Outputs} outputs of the network");
        (this.start, this.data, this.loss, this.plan) = (start, data, loss, plan);
        network = start.Copy();
        samplesPerStep = plan.SamplesPerStep(data.Count);
        recorder = new(network, plan.Record, checked(plan.Epochs * StepsPerEpoch), plan.Epochs);
    }

    private int StepsPerEpoch => (data.Count + samplesPerStep - 1) / samplesPerStep;

    public History ToEnd(IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        var random = plan.ShuffleSeed is { } seed ? new SeededRandom(seed) : null;
        RecordEpoch();
        for (var epoch = 0; epoch < plan.Epochs; epoch++)
        {
            var ordered = random is null ? data : data.Pick(random.Permutation(data.Count));
            for (var first = 0; first < data.Count; first += samplesPerStep)
            {
                cancellation.ThrowIfCancellationRequested();
                Step(ordered.Rows(first..Math.Min(first + samplesPerStep, data.Count)), epoch);
            }
            var last = RecordEpoch();
            progress?.Report(new(epoch + 1, plan.Epochs, last));
        }
        return new(start, network, recorder);
    }

    private void Step(Batch batch, int epoch)
    {
        var pass = network.Forward(batch.X);
        var value = loss.Value(pass.Output, batch.Y) + network.Penalty(loss);
        if (!double.IsFinite(value)) throw Diverged(value, epoch);
        var gradients = WithRule(network.Backward(pass, loss, batch.Y));
        largest = gradients.Largest();
        recorder.Step(value, gradients);
        plan.OnStep?.Invoke(new(step, epoch, batch, value, gradients));
        Descend(gradients);
        step++;
    }

    private Gradients WithRule(Gradients gradients) => plan.BiasRule == BiasRule.Exact ? gradients
        : gradients.WithBiases([.. Enumerable.Range(1, gradients.Layers).Select(l => plan.BiasRule.Of(gradients.DZ(l), loss.Reduction, network.Outputs, l))]);

    private void Descend(Gradients gradients)
    {
        for (var l = 1; l <= gradients.Layers; l++)
        {
            Matrix.Descend(network.Layers[l - 1].Weights, plan.Rate, gradients.DW(l));   // W ← W − η·dW
            Matrix.Descend(network.Layers[l - 1].Bias, plan.Rate, gradients.Db(l));      // b ← b − η·db
        }
    }

    private double RecordEpoch()
    {
        var output = network.Predict(data.X);
        var value = loss.Value(output, data.Y) + network.Penalty(loss);
        if (!double.IsFinite(value)) throw Diverged(value, step == 0 ? 0 : (step - 1) / StepsPerEpoch);
        recorder.Epoch(value, () => loss.Accuracy(output, data.Y));
        return value;
    }

    private DivergedException Diverged(double value, int epoch) =>
        new(step, epoch, plan.Rate, value, largest, new(start, network, recorder));
}
