using Backprop;

namespace Benchmarks;

/// <summary>A way in which a library makes the step of a workload.</summary>
/// <param name="Library">The library.</param>
/// <param name="Name">The form of our script.</param>
/// <param name="Label">What the table calls it.</param>
/// <param name="Step">The step it makes: the workload's own, or the nearest one the library can express.</param>
/// <param name="Difference">In which case this says what is different.</param>
internal sealed record PeerForm(PeerLibrary Library, string Name, string Label, Workload Step, string? Difference = null)
{
    public const string NumPyAtItsBest = "NumPy, at its best", NumPyWithLoss = "NumPy, at its best, loss noted", NumPyEquations = "NumPy, as the equations stand",
        NumPySamples = "NumPy, sample by sample", PyTorchAutograd = "PyTorch, autograd alone", PyTorchModules = "PyTorch, nn and optim";

    /// <summary>Whether its state holds the losses of its latest run, so that they can be compared, too.</summary>
    public bool NotesLoss { get; private init; }

    public static IEnumerable<PeerForm> Of(Workload workload)
    {
        yield return new(PeerLibrary.NumPy, "best", NumPyAtItsBest, workload);
        yield return new(PeerLibrary.NumPy, "best, loss noted", NumPyWithLoss, workload) { NotesLoss = true };
        yield return new(PeerLibrary.NumPy, "equations", NumPyEquations, workload);
        if (workload == Workload.W3)
        {
            yield return new(PeerLibrary.NumPy, "samples, sums in place", NumPySamples, workload);
            yield return new(PeerLibrary.NumPy, "samples, new sums", NumPySamples + ", as a book has it", workload);
        }
        yield return new(PeerLibrary.PyTorch, "autograd", PyTorchAutograd, workload);
        yield return new(PeerLibrary.PyTorch, "nn and optim", PyTorchModules, workload);
        yield return OfScikitLearn(workload);
    }

    private static PeerForm OfScikitLearn(Workload workload)
    {
        const string name = "scikit-learn";
        var (start, samples) = (workload.Network, workload.Batch.Count);
        if (workload.Loss.Name.Contains("squared"))
            return new(PeerLibrary.ScikitLearn, "fit", name + ", linear output", Workload.Create(workload.Name,
                new([.. start.Layers.SkipLast(1), new Dense(start.Layers[^1].Weights, start.Layers[^1].Bias, Activation.Identity)]), samples, Loss.HalfSquaredError.With(Reduction.MeanOverBatch)),
                "scikit-learn's regressor has a linear output and the mean over the batch, so its step on W1 and W3 has one activation less.");
        if (start.Outputs == 2)
            return new(PeerLibrary.ScikitLearn, "fit", name + ", one logistic output", Workload.Create(workload.Name,
                Network.Create([.. start.Widths.SkipLast(1), 1], start.Layers[0].Activation, 1, Activation.Identity), samples, Loss.BinaryCrossEntropy.With(Reduction.MeanOverBatch).WithL2(workload.Loss.L2)),
                "scikit-learn gives two classes one logistic output and takes the mean over the batch, so its step on W2 has one output less.");
        return new(PeerLibrary.ScikitLearn, "fit", name, workload);
    }
}
