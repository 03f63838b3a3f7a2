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
    private readonly HistoryRecorder? recorder;
    private readonly SeededRandom? random;
    private readonly int[]? order;
    private (double Loss, int Epoch) stoppedAt;
    private int step;

    /// <summary>A run that records what the plan asks for.</summary>
    public TrainingRun(Network start, Batch data, Loss loss, TrainingPlan plan)
        : this(start, data, loss, plan, Memory(start, data, loss, plan)) =>
        recorder = new(start, parameters, plan.Record, Updates, plan.Epochs);

    /// <summary>A run that records nothing, in memory made for such a plan.</summary>
    public TrainingRun(Network start, Batch data, Loss loss, TrainingPlan plan, TrainingMemory memory)
    {
        (this.start, this.data, this.loss, this.plan) = (start, data, loss, plan);
        (samplesPerStep, parameters, passes, gradients) = (memory.SamplesPerStep, memory.Parameters, memory.Passes, memory.Gradients);
        memory.Load(start);
        (withNorms, withAccuracy) = (plan.Record.HasFlag(Recording.GradientNorms), plan.Record.HasFlag(Recording.Accuracy));
        if (plan.ShuffleSeed is { } seed) (random, order) = (new(seed), memory.Order);
    }

    /// <summary>Updates made so far.</summary>
    public int Steps => step;

    private int StepsPerEpoch => (data.Count + samplesPerStep - 1) / samplesPerStep;

    private int Updates => checked(plan.Epochs * StepsPerEpoch);

    public History ToEnd(IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        RecordEpoch();
        if (!Train(AfterEpoch, cancellation)) throw Diverged();
        return new(start, parameters.ToNetwork(start.Layers), recorder!);

        void AfterEpoch(int epochs)
        {
            var value = RecordEpoch();
            progress?.Report(new(epochs, plan.Epochs, value));
        }
    }

    /// <summary>Makes all updates of the plan; false as soon as a step's loss isn't finite.</summary>
    /// <param name="afterEpoch">Called after each epoch with the number of epochs done.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    public bool Train(Action<int>? afterEpoch, CancellationToken cancellation) => Train(Updates, afterEpoch, cancellation);

    private bool Train(int updates, Action<int>? afterEpoch, CancellationToken cancellation)
    {
        for (var epoch = 0; step < updates; epoch++)
        {
            random?.Permute(order);
            for (var first = 0; first < data.Count && step < updates; first += samplesPerStep)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!Step(first, Math.Min(samplesPerStep, data.Count - first), epoch)) return false;
            }
            if (step == updates && step < Updates) return true;
            afterEpoch?.Invoke(epoch + 1);
        }
        return true;
    }

    /// <summary>The loss of all data with the parameters as they are, weight penalty included.</summary>
    public double LossOfAll(bool keepOutputs) => passes.LossOfAll(keepOutputs);

    /// <summary>The share of samples classified right in the last evaluation that kept its outputs.</summary>
    public double Accuracy() => loss.Accuracy(passes.Outputs!, data.Y);

    /// <summary>The network with the parameters as they are.</summary>
    public Network Network() => parameters.ToNetwork(start.Layers);

    private bool Step(int first, int count, int epoch)
    {
        var pass = passes.Forward(order, first, count);
        var value = passes.Loss(pass);
        if (!double.IsFinite(value))
        {
            stoppedAt = (value, epoch);
            return false;
        }
        if (gradients is null)
        {
            recorder?.Step(value, 0);
            pass.Descend(plan.Rate);                                 // P ← P − η·dP, layer by layer on the way back
        }
        else
        {
            gradients.Take(pass);
            recorder?.Step(value, withNorms ? gradients.Norm() : 0);
            if (plan.OnStep is { } tell) gradients.Show(tell, step, epoch, passes.Samples(order, first, count), value);
            gradients.Descend(plan.Rate);                            // P ← P − η·dP
        }
        step++;
        return true;
    }

    private double RecordEpoch()
    {
        var value = LossOfAll(withAccuracy);
        if (!double.IsFinite(value))
        {
            stoppedAt = (value, step == 0 ? 0 : (step - 1) / StepsPerEpoch);
            throw Diverged();
        }
        recorder!.Epoch(value, withAccuracy ? Accuracy() : 0);
        return value;
    }

    private Exception Diverged()
    {
        if (NotFinite.In(data) is { } number) return new ArgumentException($"The data: {number}, so the loss became {NumberText.Short(stoppedAt.Loss)}. Mend the sample of that row, or leave it out.", nameof(data));
        if (NotFinite.In(start) is { } parameter) return new ArgumentException($"The network to start from: {parameter}, so the loss became {NumberText.Short(stoppedAt.Loss)}. Start from finite parameters.", nameof(start));
        return DivergedByTraining();
    }

    private DivergedException DivergedByTraining() =>
        new(step, stoppedAt.Epoch, plan.Rate, stoppedAt.Loss, LargestGradient(), new(start, Network(), recorder!));

    /// <summary>The largest gradient of the last step, which nobody kept: the run is made once more, up to there.</summary>
    private (string Name, double Value) LargestGradient()
    {
        (string, double) largest = ("nothing", 0);
        var last = step - 1;
        var again = plan with { Record = Recording.Losses, OnStep = now => largest = now.Step == last ? now.Gradients.Largest() : largest };
        new TrainingRun(start, data, loss, again).Train(step, null, CancellationToken.None);
        return largest;
    }

    private static TrainingMemory Memory(Network start, Batch data, Loss loss, TrainingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(plan);
        plan.Validate(data.Count);
        ThrowUnlessFits(start, data);
        return new(start, data, loss, plan);
    }

    /// <exception cref="ShapeException">The data has other features or targets than the network inputs or outputs.</exception>
    public static void ThrowUnlessFits(Network start, Batch data)
    {
        if (data.Y.ColumnCount != start.Outputs)
            throw new ShapeException("loss(A, Y)", new("A", new(data.Count, start.Outputs)), new("Y", data.Y.Shape),
                $"the {data.Y.ColumnCount} columns of Y are not the {start.Outputs} outputs of the network");
        start.ThrowUnlessTakes(data.X);
    }
}
