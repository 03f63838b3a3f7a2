namespace Backprop;

/// <summary>Preallocated storage for everything a run records.</summary>
internal sealed class HistoryRecorder
{
    private const long LargestBytes = 1L << 30;

    private readonly double[] losses, epochLosses, norms, accuracies;
    private readonly (string Name, View Parameter, Matrix Way)[] ways;
    private int steps, epochs;

    public HistoryRecorder(Network network, ParameterMemory parameters, Recording record, int steps, int epochs)
    {
        var names = network.ParameterNames.Where(name => record.HasFlag(name[0] == 'W' ? Recording.Weights : Recording.Biases)).ToArray();
        ThrowIfTooLarge(names.Sum(name => (long)network[name].Shape.Count) * (steps + 1L) * sizeof(double), steps);
        losses = new double[steps];
        epochLosses = new double[epochs + 1];
        norms = new double[record.HasFlag(Recording.GradientNorms) ? steps : 0];
        accuracies = new double[record.HasFlag(Recording.Accuracy) ? epochs + 1 : 0];
        ways = [.. names.Select(name => (name, parameters[ParameterName.Parse(name, names)], Matrix.Zeros(steps + 1, network[name].Shape.Count)))];
    }

    public ArraySegment<double> Losses => new(losses, 0, steps);

    public ArraySegment<double> EpochLosses => new(epochLosses, 0, epochs);

    public ArraySegment<double> GradientNorms => new(norms, 0, Math.Min(steps, norms.Length));

    public ArraySegment<double> Accuracies => new(accuracies, 0, Math.Min(epochs, accuracies.Length));

    /// <summary>Notes a step's loss and the length of its gradient, and the parameters it starts from.</summary>
    public void Step(double loss, double norm)
    {
        Parameters();
        if (norms.Length > 0) norms[steps] = norm;
        losses[steps++] = loss;
    }

    /// <summary>Notes the loss of all data and the share classified right, at the start and after each epoch.</summary>
    public void Epoch(double loss, double accuracy)
    {
        if (accuracies.Length > 0) accuracies[epochs] = accuracy;
        epochLosses[epochs++] = loss;
    }

    /// <summary>Each recorded way, with the parameters as they are now as its last row.</summary>
    public Dictionary<string, Matrix> Trajectories()
    {
        Parameters();
        return ways.ToDictionary(way => way.Name, way => way.Way.Rows(..(steps + 1)));
    }

    private void Parameters()
    {
        foreach (var (_, parameter, way) in ways) parameter.CopyTo(way.RowEntries(steps));
    }

    private static void ThrowIfTooLarge(long bytes, int steps)
    {
        if (bytes > LargestBytes)
            throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"Recording every parameter of {steps} steps would take {bytes / (double)LargestBytes:F1} GiB; run with Record = Recording.Losses, or with fewer steps."));
    }
}
