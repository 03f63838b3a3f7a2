namespace Backprop;

/// <summary>What a forward pass leaves for the way back: <c>Z1, A1, …</c> by name; <c>A0</c> is the input X.</summary>
[TypeFormatterSource]
public sealed class ForwardPass : IDisplayable
{
    private readonly Matrix[] z, a;

    internal ForwardPass(Matrix x, Matrix[] z, Matrix[] a) => (X, this.z, this.a) = (x, z, a);

    /// <summary>The input (batch × in).</summary>
    public Matrix X { get; }

    /// <summary>The last A (batch × out).</summary>
    public Matrix Output => a[^1];

    /// <summary>X, Z1, A1, Z2, A2, …</summary>
    public IReadOnlyList<string> Names => ["X", .. Enumerable.Range(1, z.Length).SelectMany(l => new[] { $"Z{l}", $"A{l}" })];

    /// <summary>A matrix by name: <c>Z1</c>, <c>A1</c>, … (batch × units of the layer), <c>X</c> or <c>A0</c> (batch × in).</summary>
    /// <exception cref="KeyNotFoundException">There is no such matrix.</exception>
    public Matrix this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            if (name is "A0" or "A⁰") return X;
            var (kind, l) = ParameterName.Parse(name, Names);
            return kind switch { "X" => X, "Z" => Z(l), _ => A(l) };
        }
    }

    internal int Layers => z.Length;

    internal Matrix Z(int layer) => z[layer - 1];

    internal Matrix A(int layer) => layer == 0 ? X : a[layer - 1];

    /// <summary>Every matrix of the pass as HTML; of a large pass, shapes and norms.</summary>
    public string ToHtml() => NetworkHtml.Of(this);
}
