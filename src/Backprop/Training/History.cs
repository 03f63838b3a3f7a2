namespace Backprop;

/// <summary>What a training run leaves: the losses, the final network, and what was recorded on the way.</summary>
[TypeFormatterSource]
public sealed class History : IDisplayable
{
    private readonly Dictionary<string, Matrix> trajectories;

    internal History(Network start, Network final, HistoryRecorder recorder)
    {
        (Start, Final) = (start, final);
        (Losses, EpochLosses, GradientNorms, Accuracies) = (recorder.Losses, recorder.EpochLosses, recorder.GradientNorms, recorder.Accuracies);
        trajectories = recorder.Trajectories();
    }

    /// <summary>The network before the first step.</summary>
    public Network Start { get; }

    /// <summary>The network after the last step.</summary>
    public Network Final { get; }

    /// <summary>The loss of each step's batch before its update; one entry a step.</summary>
    public IReadOnlyList<double> Losses { get; }

    /// <summary>The loss of all data: entry 0 before the first step, entry e after epoch e.</summary>
    public IReadOnlyList<double> EpochLosses { get; }

    /// <summary>The loss of all data after the last step.</summary>
    public double FinalLoss => EpochLosses[^1];

    /// <summary>√(Σ‖dW‖² + Σ‖db‖²) at each step; empty unless recorded.</summary>
    public IReadOnlyList<double> GradientNorms { get; }

    /// <summary>The share of samples classified right, like <see cref="EpochLosses"/>; empty unless recorded.</summary>
    public IReadOnlyList<double> Accuracies { get; }

    /// <summary>Number of updates.</summary>
    public int Steps => Losses.Count;

    /// <summary>
    /// A parameter's way: row t holds its entries, in row-major order, before step t; the last row holds them after the last step.
    /// (steps + 1 × entries)
    /// </summary>
    /// <exception cref="KeyNotFoundException">The parameter doesn't exist or wasn't recorded.</exception>
    public Matrix Trajectory(string parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        var name = ParameterName.Parse(parameter, Start.ParameterNames).ToString();
        return trajectories.TryGetValue(name, out var way) ? way
            : throw new KeyNotFoundException($"The way of {name} wasn't recorded; run with Record = Recording.{(name[0] == 'W' ? "Weights" : "Biases")}.");
    }

    /// <summary>The network before step t, counted from 0; after the last step for t = <see cref="Steps"/>.</summary>
    /// <exception cref="KeyNotFoundException">Weights or biases weren't recorded.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The run has no such step.</exception>
    public Network At(int step)
    {
        if ((uint)step > (uint)Steps) throw new ArgumentOutOfRangeException(nameof(step), $"There is no step {step}; this run has steps 0 to {Steps}, {Steps} being after the last.");
        return Start.FromVector(ParameterVector.Join(Start.ParameterNames.Select(name => Trajectory(name).Row(step))));
    }

    /// <summary>Steps and losses as an HTML table.</summary>
    public string ToHtml() => ReportHtml.Of(this);
}
