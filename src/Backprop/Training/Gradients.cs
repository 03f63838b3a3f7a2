namespace Backprop;

/// <summary>
/// Every gradient of one backward pass, by name: <c>dZ1</c> (batch × out), <c>dW1</c> (in × out), <c>db1</c> (1 × out), …, <c>dX</c> (batch × in).
/// </summary>
[TypeFormatterSource]
public sealed class Gradients : IDisplayable
{
    private readonly Matrix[] dZ, dW, db;

    internal Gradients(Matrix[] dZ, Matrix[] dW, Matrix[] db, Matrix dX) => (this.dZ, this.dW, this.db, DX) = (dZ, dW, db, dX);

    /// <summary>∂L/∂X (batch × in).</summary>
    public Matrix DX { get; }

    /// <summary>Number of layers.</summary>
    public int Layers => dZ.Length;

    /// <summary>dX, dZ1, dW1, db1, dZ2, …</summary>
    public IReadOnlyList<string> Names => ["dX", .. Enumerable.Range(1, Layers).SelectMany(l => new[] { $"dZ{l}", $"dW{l}", $"db{l}" })];

    /// <summary>A gradient by name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such gradient.</exception>
    public Matrix this[string name]
    {
        get
        {
            var (kind, l) = ParameterName.Parse(name, Names);
            return kind switch { "dX" => DX, "dZ" => DZ(l), "dW" => DW(l), _ => Db(l) };
        }
    }

    internal Matrix DZ(int layer) => dZ[layer - 1];

    internal Matrix DW(int layer) => dW[layer - 1];

    internal Matrix Db(int layer) => db[layer - 1];

    /// <summary>The same gradients with the bias gradients of another rule.</summary>
    internal Gradients WithBiases(Matrix[] biases) => new(dZ, dW, biases, DX);

    /// <summary>√(Σ‖dW‖² + Σ‖db‖²), the length of the gradient over all parameters.</summary>
    public double Norm() => Math.Sqrt(dW.Concat(db).Sum(gradient => gradient.SumOfSquares()));

    /// <summary>The gradients of all parameters in one row (1 × P), in the order of <see cref="Network.ToVector"/>: dW1, db1, dW2, db2, …</summary>
    public Matrix ToVector() => ParameterVector.Join(dW.Zip(db).SelectMany(layer => new[] { layer.First, layer.Second }));

    /// <summary>The parameter gradient with the largest entry, and that entry's size.</summary>
    internal (string Name, double Value) Largest() =>
        Enumerable.Range(1, Layers).SelectMany(l => new[] { ($"dW{l}", DW(l).MaxAbs()), ($"db{l}", Db(l).MaxAbs()) })
            .MaxBy(entry => double.IsNaN(entry.Item2) ? double.PositiveInfinity : entry.Item2);

    /// <summary>Every gradient as HTML; of a large network, shapes and norms.</summary>
    public string ToHtml() => NetworkHtml.Of(this);
}
