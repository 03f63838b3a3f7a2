namespace Backprop;

public sealed partial record PostedCode
{
    private const int MostSteps = 10_000_000;

    /// <summary>Descends along what the code takes for its gradients.</summary>
    /// <param name="start">The parameters to start from; they stay as they are.</param>
    /// <param name="batch">The samples, all of them in every step.</param>
    /// <param name="rate">η.</param>
    /// <param name="steps">Number of updates.</param>
    /// <returns>The loss before each update and after the last, steps + 1 numbers; NaN once it has diverged.</returns>
    public double[] Train(RowsNetworkMatrices start, Batch batch, double rate, int steps)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(start);
        if (steps is < 0 or > MostSteps) throw new ArgumentOutOfRangeException(nameof(steps), $"{steps} steps can't be made; give 0 to {MostSteps}.");
        var (parameters, losses) = (start, new double[steps + 1]);
        for (var step = 0; step < steps; step++)
        {
            losses[step] = Loss(parameters, batch);
            var (dW1, db1, dW2, db2) = Gradients(parameters, batch);
            parameters = new(parameters.W1 - rate * dW1, parameters.b1 - rate * db1, parameters.W2 - rate * dW2, parameters.b2 - rate * db2);
        }
        losses[steps] = Loss(parameters, batch);
        return losses;
    }
}
