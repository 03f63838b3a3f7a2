namespace Backprop;

/// <summary>
/// Gradient descent: forward, loss, backward, bias rule, step. Every run has memory of its own, so several threads may train at once, from the same
/// network and data too; each run gives the bits it gives alone.
/// </summary>
public static class Trainer
{
    /// <summary>Full-batch gradient descent on a toy batch, with everything recorded.</summary>
    /// <param name="start">The network to start from; it stays as it is.</param>
    /// <param name="batch">The samples.</param>
    /// <param name="loss">The loss; its reduction owns 1/m.</param>
    /// <param name="rate">η.</param>
    /// <param name="steps">Passes over the batch: one update each, or one a sample under <see cref="BiasRule.PerSample"/>.</param>
    /// <param name="biasRule">What a bias is moved by; exact unless given.</param>
    /// <exception cref="ShapeException">The batch doesn't fit the network.</exception>
    /// <exception cref="ArgumentException">The data or the network to start from has a number that isn't finite; the message names its place.</exception>
    /// <exception cref="DivergedException">The loss stopped being finite.</exception>
    public static History Run(Network start, Batch batch, Loss loss, double rate, int steps, BiasRule? biasRule = null)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(start);
        return Run(start, batch, loss, new TrainingPlan { Rate = rate, Epochs = steps, BiasRule = biasRule ?? BiasRule.Exact, Record = Recording.All });
    }

    /// <summary>Gradient descent by plan.</summary>
    /// <param name="start">The network to start from; it stays as it is.</param>
    /// <param name="data">The samples.</param>
    /// <param name="loss">The loss; its reduction owns 1/m, with m the length of the batch at hand.</param>
    /// <param name="plan">Rate, epochs, batch size, order, bias rule, what to record.</param>
    /// <param name="progress">Told after each epoch.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    /// <exception cref="ShapeException">The data doesn't fit the network.</exception>
    /// <exception cref="ArgumentException">The data or the network to start from has a number that isn't finite; the message names its place.</exception>
    /// <exception cref="DivergedException">The loss stopped being finite.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static History Run(
        Network start, Batch data, Loss loss, TrainingPlan plan, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default) =>
        new TrainingRun(start, data, loss, plan).ToEnd(progress, cancellation);
}
