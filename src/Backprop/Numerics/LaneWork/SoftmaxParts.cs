namespace Backprop;

/// <summary>What softmax and its loss need of each sample, beside its exponentials; in the thread's working memory until the next call.</summary>
internal readonly unsafe struct SoftmaxParts(nint samples)
{
    /// <summary>max z.</summary>
    public readonly double* Max = Scratch.Samples(3 * samples);

    /// <summary>Σ e^(z − max z).</summary>
    public double* Sum => Max + samples;

    /// <summary>Room for its logarithm.</summary>
    public double* LogSum => Max + 2 * samples;
}
