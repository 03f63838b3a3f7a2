using System.Globalization;

namespace Backprop;

/// <summary>
/// A loss: a number for every entry of the last layer's output, reduced to one, with its gradient beside it; plus, if wanted,
/// λ/2·Σ‖W‖² over all weights (never biases), added after the reduction.
/// Over 3000 random networks of up to four layers, against 192-bit arithmetic, a loss is within 24 units of its last place, and every entry of a gradient
/// within 64 units of the last place of the largest entry of all the network's gradients (measured: 13.2 and 40.8).
/// </summary>
public abstract record Loss
{
    private readonly double l2;

    /// <summary>Σ(a − y)², factor 1, summed: gradient 2·(A − Y).</summary>
    public static Loss SquaredError { get; } = new SquaredErrorLoss(1);

    /// <summary>½·Σ(a − y)², summed: gradient A − Y.</summary>
    public static Loss HalfSquaredError { get; } = new SquaredErrorLoss(0.5);

    /// <summary>Σ(a − y)²/(m·n), the mean over samples and outputs.</summary>
    public static Loss MeanSquaredError { get; } = SquaredError.With(Reduction.MeanOverElements);

    /// <summary>−Σ y·log softmax(z), computed from the logits z (a last layer with <see cref="Activation.Identity"/>), summed.</summary>
    public static Loss SoftmaxCrossEntropy { get; } = new SoftmaxCrossEntropyLoss();

    /// <summary>−Σ (y·log σ(z) + (1 − y)·log(1 − σ(z))), computed from the logits z (a last layer with <see cref="Activation.Identity"/>), summed.</summary>
    public static Loss BinaryCrossEntropy { get; } = new BinaryCrossEntropyLoss();

    /// <summary>The name in prose and errors.</summary>
    public abstract string Name { get; }

    /// <summary>How the entries become one number.</summary>
    public Reduction Reduction { get; private init; }

    /// <summary>λ of the weight penalty λ/2·Σ‖W‖²; 0 for none.</summary>
    public double L2
    {
        get => l2;
        private init => l2 = value >= 0 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), string.Create(CultureInfo.InvariantCulture, $"λ is {value}; it must be 0 or a positive number."));
    }

    /// <summary>This loss under another reduction.</summary>
    public Loss With(Reduction reduction) => this with { Reduction = reduction };

    /// <summary>This loss with λ/2·Σ‖W‖² added after the reduction.</summary>
    public Loss WithL2(double lambda) => this with { L2 = lambda };

    /// <summary>The loss of each entry before reduction, (batch × out).</summary>
    /// <exception cref="ShapeException">Output and target differ in shape.</exception>
    public Matrix Entries(Matrix output, Matrix y)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(y);
        ThrowUnlessComparable(output, y);
        var entries = new Matrix(output.RowCount, output.ColumnCount);
        EntriesCore(output, y, into: entries);
        return entries;
    }

    /// <summary>The reduced loss of the data, without the weight penalty.</summary>
    /// <exception cref="ShapeException">Output and target differ in shape.</exception>
    public double Value(Matrix output, Matrix y)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(y);
        return Reduction.Factor(output.Shape) * Entries(output, y).SumOverColumns().Sum();
    }

    /// <summary>∂L/∂output (batch × out), the reduction's factor included.</summary>
    /// <exception cref="ShapeException">Output and target differ in shape.</exception>
    public Matrix Gradient(Matrix output, Matrix y)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(y);
        var gradient = new Matrix(output.RowCount, output.ColumnCount);
        Gradient(output, y, into: gradient);
        return gradient;
    }

    /// <summary>∂L/∂output written into a (batch × out) matrix, which may be the output itself.</summary>
    /// <exception cref="ShapeException">Output, target and into differ in shape.</exception>
    public void Gradient(Matrix output, Matrix y, Matrix into)
    {
        ArgumentNullException.ThrowIfNull(into);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(y);
        ThrowUnlessComparable(output, y);
        ShapeException.ThrowUnlessInto("∂L/∂A", output.Shape, into.Shape);
        Matrix.ThrowIfMixed(output, into, "∂L/∂A");
        Matrix.ThrowIfShared(y, into, "∂L/∂A");
        GradientCore(output, y, Reduction.Factor(output.Shape), into);
    }

    /// <summary>What the network says: its output, or, for losses from logits, the probabilities.</summary>
    public virtual Matrix Predict(Matrix output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return output;
    }

    /// <summary>The share of samples whose class is right: the largest output against the largest target, or, with one output, both on the same side of ½.</summary>
    public double Accuracy(Matrix output, Matrix y)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(y);
        ThrowUnlessComparable(output, y);
        return Classes.ShareRight(output, Threshold, y);
    }

    /// <summary>The output at which a single unit says yes.</summary>
    private protected virtual double Threshold => 0.5;

    /// <summary>How ∂L/∂A (batch × out) changes when the output A moves by RA: (∂²L/∂A²)·RA, the reduction's factor included.</summary>
    internal Matrix GradientTangent(Matrix output, Matrix y, Matrix ra)
    {
        ThrowUnlessComparable(output, y);
        var tangent = new Matrix(output.RowCount, output.ColumnCount);
        GradientTangentCore(output, y, ra, Reduction.Factor(output.Shape), tangent);
        return tangent;
    }

    /// <summary>Each sample's loss before reduction, and ∂L/∂output with the reduction's factor, with samples in the lanes.</summary>
    internal abstract PreparedLoss InLanes(LossLanes lanes, double factor);

    private protected abstract void EntriesCore(Matrix output, Matrix y, Matrix into);

    private protected abstract void GradientCore(Matrix output, Matrix y, double factor, Matrix into);

    private protected abstract void GradientTangentCore(Matrix output, Matrix y, Matrix ra, double factor, Matrix into);

    /// <summary>Name, reduction and penalty.</summary>
    public sealed override string ToString() =>
        string.Create(null, $"{Name} ({Reduction.InWords()}{(L2 > 0 ? string.Create(CultureInfo.InvariantCulture, $", λ = {L2}") : "")})");

    private static void ThrowUnlessComparable(Matrix output, Matrix y)
    {
        if (output.Shape != y.Shape)
            throw new ShapeException("loss(A, Y)", new("A", output.Shape), new("Y", y.Shape), "the target needs a row per sample and a column per output",
                output.Shape == y.Shape.Transposed ? "The target is transposed: here samples are rows." : null);
    }
}
