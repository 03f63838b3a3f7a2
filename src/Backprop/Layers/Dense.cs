namespace Backprop;

/// <summary>A fully connected layer, A = f(X·W + 1·b).</summary>
[TypeFormatterSource]
public sealed class Dense : IDisplayable
{
    /// <summary>Creates a layer from its parameters.</summary>
    /// <param name="weights">W (in × out).</param>
    /// <param name="bias">b (1 × out).</param>
    /// <param name="activation">f.</param>
    /// <exception cref="ShapeException">b isn't one row as wide as W.</exception>
    public Dense(Matrix weights, Matrix bias, Activation activation)
    {
        ArgumentNullException.ThrowIfNull(bias);
        ArgumentNullException.ThrowIfNull(weights);
        if (bias.Shape != new MatrixShape(1, weights.ColumnCount))
            throw new ShapeException("Z = X·W + 1·b", new("W", weights.Shape), new("b", bias.Shape),
                $"b holds one number per neuron, so it must be (1 × {weights.ColumnCount})",
                bias.Shape == new MatrixShape(weights.ColumnCount, 1) ? "Here samples are rows, so a bias is a row: transpose it." : null);
        (Weights, Bias, Activation) = (weights, bias, activation);
    }

    /// <summary>W (in × out).</summary>
    public Matrix Weights { get; }

    /// <summary>b (1 × out).</summary>
    public Matrix Bias { get; }

    /// <summary>f.</summary>
    public Activation Activation { get; }

    /// <summary>Number of features in.</summary>
    public int Inputs => Weights.RowCount;

    /// <summary>Number of neurons.</summary>
    public int Outputs => Weights.ColumnCount;

    /// <summary>Z = X·W + 1·b. (batch × in)(in × out) + (batch × 1)(1 × out) → (batch × out).</summary>
    /// <exception cref="ShapeException">X isn't as wide as W is high.</exception>
    public Matrix PreActivation(Matrix x)
    {
        ArgumentNullException.ThrowIfNull(x);
        var z = Matrix.Times(x, Weights);
        Matrix.AddToEachRow(z, Bias, into: z);
        return z;
    }

    internal Dense Copy() => new(Weights.Copy(), Bias.Copy(), Activation);

    /// <summary>W and b as HTML tables with their shapes.</summary>
    public string ToHtml() => NetworkHtml.Of(this);
}
