namespace Backprop;

/// <summary>Compares gradients with central differences of the loss, entry by entry.</summary>
public static class GradientCheck
{
    /// <summary>Checks every parameter gradient of backpropagation.</summary>
    /// <param name="network">The network; it stays as it is.</param>
    /// <param name="batch">The samples.</param>
    /// <param name="loss">The loss whose gradient is claimed.</param>
    /// <param name="h">The step of the differences.</param>
    public static GradientCheckReport Of(Network network, Batch batch, Loss loss, double h = FiniteDifferences.DefaultStep)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(network);
        var gradients = network.Gradients(batch, loss);
        return Of(network, batch, loss, name => gradients["d" + name], h);
    }

    /// <summary>Checks claimed parameter gradients, such as those of another rule or of a reader's own code.</summary>
    /// <param name="network">The network; it stays as it is.</param>
    /// <param name="batch">The samples.</param>
    /// <param name="loss">The loss whose gradient is claimed.</param>
    /// <param name="claimed">For a parameter's name, <c>W1</c>, <c>b1</c>, …, the claimed gradient in the parameter's shape.</param>
    /// <param name="h">The step of the differences.</param>
    /// <exception cref="ArgumentException">There are no samples, or the loss is NaN or infinite: nothing can be checked.</exception>
    /// <exception cref="ShapeException">A claimed gradient doesn't have its parameter's shape.</exception>
    public static GradientCheckReport Of(Network network, Batch batch, Loss loss, Func<string, Matrix> claimed, double h = FiniteDifferences.DefaultStep)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(claimed);
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(network);
        if (!(h > 0) || !double.IsFinite(h)) throw new ArgumentOutOfRangeException(nameof(h), $"The step h is {NumberText.Full(h)}; it must be positive, such as 1e-5.");
        if (batch.Count == 0) throw new ArgumentException("The batch has no samples, so there is no loss whose gradient could be checked.", nameof(batch));
        if (network.Loss(batch, loss) is var value && !double.IsFinite(value))
            throw new ArgumentException($"The loss is {NumberText.Short(value)} with the network's own parameters, so no difference of it can judge a gradient. Look for the first layer whose Z isn't finite.", nameof(loss));
        return new(h, [.. network.ParameterNames.Select(name => Parameter(network, batch, loss, name, claimed(name), h))]);
    }

    private static ParameterCheck Parameter(Network network, Batch batch, Loss loss, string name, Matrix claimed, double h)
    {
        var value = network[name];
        if (claimed is null) throw new ArgumentException($"The claimed gradient of {name} is null; give a {value.Shape} matrix.", nameof(claimed));
        if (claimed.Shape != value.Shape)
            throw new ShapeException($"∂L/∂{name}", new(name, value.Shape), new($"the claimed d{name}", claimed.Shape), "a gradient has the shape of its parameter",
                claimed.ColumnCount == value.ColumnCount && value.RowCount == 1 ? $"Its {claimed.RowCount} rows are samples: sum over them." : null);
        var entries = new List<GradientEntry>();
        for (var i = 0; i < value.RowCount; i++)
            for (var j = 0; j < value.ColumnCount; j++)
            {
                var up = network.With(name, value.With(i, j, value[i, j] + h)).Forward(batch.X);
                var down = network.With(name, value.With(i, j, value[i, j] - h)).Forward(batch.X);
                var numeric = (LossOf(up) - LossOf(down)) / (2 * h);
                entries.Add(new(i, j, claimed[i, j], numeric + PenaltySlope(i, j), Kink.Between(network, up, down)));
            }
        return new(name, entries);

        double LossOf(ForwardPass pass) => loss.Value(pass.Output, batch.Y);

        double PenaltySlope(int i, int j) =>
            loss.L2 == 0 || name[0] != 'W' ? 0 : FiniteDifferences.Central(w => loss.L2 / 2 * w * w, value[i, j], h);
    }
}
