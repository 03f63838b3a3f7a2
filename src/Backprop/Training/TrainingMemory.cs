namespace Backprop;

/// <summary>Where runs work: parameters, passes, gradients and the order of the samples. Runs that differ in start, rate and seed alone can follow one another in it.</summary>
internal sealed class TrainingMemory
{
    /// <param name="like">A network with the widths and activations of those to be trained.</param>
    /// <param name="data">The samples.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="plan">Batch size, bias rule, and whether gradients are asked for.</param>
    public TrainingMemory(Network like, Batch data, Loss loss, TrainingPlan plan)
    {
        SamplesPerStep = plan.SamplesPerStep(data.Count);
        Parameters = new(like.Widths);
        Passes = new(like.Layers, Parameters, loss, data, SamplesPerStep);
        if (plan.OnStep is not null || plan.Record.HasFlag(Recording.GradientNorms) || !plan.BiasRule.IsGradient)
            Gradients = new(like.Widths, Parameters, loss, plan.BiasRule);
        Order = new int[plan.ShuffleSeed is null ? 0 : data.Count];
    }

    public int SamplesPerStep { get; }

    public ParameterMemory Parameters { get; }

    public BatchPasses Passes { get; }

    /// <summary>Null where no one asks for gradients and the bias follows its own.</summary>
    public KeptGradients? Gradients { get; }

    public int[] Order { get; }

    /// <summary>A run begins here.</summary>
    public void Load(Network start) => Parameters.Load(start);
}
