using Backprop;

namespace Bits;

internal sealed partial class Fingerprints
{
    private static readonly Activation[] Activations = [Activation.Identity, Activation.Sigmoid, Activation.Tanh, Activation.ReLU, Activation.Softmax];

    private static readonly (string Name, Loss Loss)[] AllLosses =
    [
        .. from loss in new[] { Loss.SquaredError, Loss.HalfSquaredError, Loss.SoftmaxCrossEntropy, Loss.BinaryCrossEntropy }
           from reduction in Enum.GetValues<Reduction>()
           select (loss.With(reduction).ToString(), loss.With(reduction)),
    ];

    /// <summary>Every activation and its derivative, on matrices of every width up to 40.</summary>
    public Fingerprints Layers()
    {
        foreach (var activation in Activations)
            Add($"{activation} forward and back", all =>
            {
                for (var n = 1; n <= 40; n++)
                {
                    var a = activation.Apply(8 * Inputs.Matrix(7, n, n));
                    all(a.Entries);
                    all(activation.Backward(Inputs.Matrix(7, n, n + 100), a).Entries);
                }
                all(activation.Apply(Inputs.MatrixWithSpecials(30, 13, 1)).Entries);
            });
        return this;
    }

    /// <summary>Every loss under every reduction: entries, value and gradient, on matrices of every width up to 40.</summary>
    public Fingerprints Losses()
    {
        foreach (var (name, loss) in AllLosses)
            Add($"loss {name}", all =>
            {
                for (var n = 1; n <= 40; n++)
                {
                    var (output, target) = (10 * Inputs.Matrix(7, n, n), Matrix.Create(7, n, (i, j) => i % n == j ? 1 : 0));
                    all(loss.Entries(output, target).Entries);
                    all([loss.Value(output, target)]);
                    all(loss.Gradient(output, target).Entries);
                }
            });
        return this;
    }
}
