namespace Backprop;

/// <summary>What a <see cref="History"/> keeps besides the losses. Each costs memory for every step and a little time.</summary>
[Flags]
public enum Recording
{
    /// <summary>Losses only: the quickest.</summary>
    Losses = 0,

    /// <summary>Every bias before each step and after the last.</summary>
    Biases = 1,

    /// <summary>Every weight before each step and after the last.</summary>
    Weights = 2,

    /// <summary>The length of the gradient at each step.</summary>
    GradientNorms = 4,

    /// <summary>The share of samples classified right after each epoch.</summary>
    Accuracy = 8,

    /// <summary>All of these.</summary>
    All = Biases | Weights | GradientNorms | Accuracy,
}
