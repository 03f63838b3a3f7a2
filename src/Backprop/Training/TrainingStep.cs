namespace Backprop;

/// <summary>One step, as a callback sees it just before the update.</summary>
/// <param name="Step">Number of updates made so far.</param>
/// <param name="Epoch">Epoch, counted from 0.</param>
/// <param name="Batch">The samples of the step.</param>
/// <param name="Loss">The loss on them before the update, weight penalty included.</param>
/// <param name="Gradients">Every gradient by name, to be read while the callback runs.</param>
public readonly record struct TrainingStep(int Step, int Epoch, Batch Batch, double Loss, Gradients Gradients);

/// <summary>How far a run is.</summary>
/// <param name="Epoch">Epochs done.</param>
/// <param name="Epochs">Epochs in all.</param>
/// <param name="Loss">The loss of the last step.</param>
public readonly record struct TrainingProgress(int Epoch, int Epochs, double Loss);
