using System.Globalization;

namespace Backprop;

/// <summary>
/// Every gradient of one backward pass, by name: <c>dZ1</c> (batch × out), <c>dW1</c> (in × out), <c>db1</c> (1 × out), …, <c>dX</c> (batch × in).
/// </summary>
[TypeFormatterSource]
public sealed class Gradients : IDisplayable
{
    private readonly int step;
    private KeptGradients? source;
    private Known first;
    private List<Known>? others;

    internal Gradients(Matrix[] dZ, Matrix[] dW, Matrix[] db, Matrix dX)
    {
        Layers = dZ.Length;
        Keep(Kind.DX, 0, dX);
        for (var l = 1; l <= Layers; l++)
        {
            Keep(Kind.DZ, l, dZ[l - 1]);
            Keep(Kind.DW, l, dW[l - 1]);
            Keep(Kind.Db, l, db[l - 1]);
        }
    }

    /// <summary>Gradients of a step of the trainer, copied from its memory when they are asked for, until they are closed.</summary>
    internal Gradients(KeptGradients source, int step) => (this.source, this.step, Layers) = (source, step, source.Layers);

    /// <summary>∂L/∂X (batch × in).</summary>
    public Matrix DX => Find(Kind.DX, 0) ?? Keep(Kind.DX, 0, Source.DX());

    /// <summary>Number of layers.</summary>
    public int Layers { get; }

    /// <summary>dX, dZ1, dW1, db1, dZ2, …</summary>
    public IReadOnlyList<string> Names => ["dX", .. Enumerable.Range(1, Layers).SelectMany(l => new[] { $"dZ{l}", $"dW{l}", $"db{l}" })];

    /// <summary>A gradient by name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such gradient.</exception>
    public Matrix this[string name] => ParameterName.TryParse(name) switch
    {
        ("db", var l) when HasLayer(l) => Db(l),
        ("dW", var l) when HasLayer(l) => DW(l),
        ("dZ", var l) when HasLayer(l) => DZ(l),
        ("dX", 0) => DX,
        _ => throw ParameterName.Unknown(name, Names),
    };

    private bool HasLayer(int layer) => layer >= 1 && layer <= Layers;

    internal Matrix DZ(int layer) => Find(Kind.DZ, layer) ?? Keep(Kind.DZ, layer, Source.DZ(layer));

    internal Matrix DW(int layer) => Find(Kind.DW, layer) ?? Keep(Kind.DW, layer, Source.DW(layer));

    internal Matrix Db(int layer) => Find(Kind.Db, layer) ?? Keep(Kind.Db, layer, Source.Db(layer));

    /// <summary>The step is over: what wasn't asked for is gone.</summary>
    internal void Close() => source = null;

    private KeptGradients Source => source ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
        $"The gradients of step {step} are gone: the trainer reuses their memory. Read those you want inside OnStep; what has been read stays."));

    /// <summary>√(Σ‖dW‖² + Σ‖db‖²), the length of the gradient over all parameters.</summary>
    public double Norm() => Math.Sqrt(Enumerable.Range(1, Layers).Select(DW).Concat(Enumerable.Range(1, Layers).Select(Db)).Sum(gradient => gradient.SumOfSquares()));

    /// <summary>The gradients of all parameters in one row (1 × P), in the order of <see cref="Network.ToVector"/>: dW1, db1, dW2, db2, …</summary>
    public Matrix ToVector() => ParameterVector.Join(Enumerable.Range(1, Layers).SelectMany(l => new[] { DW(l), Db(l) }));

    /// <summary>The parameter gradient with the largest entry, and that entry's size.</summary>
    internal (string Name, double Value) Largest() =>
        Enumerable.Range(1, Layers).SelectMany(l => new[] { ($"dW{l}", DW(l).MaxAbs()), ($"db{l}", Db(l).MaxAbs()) })
            .MaxBy(entry => double.IsNaN(entry.Item2) ? double.PositiveInfinity : entry.Item2);

    /// <summary>Every gradient as HTML; of a large network, shapes and norms.</summary>
    public string ToHtml() => NetworkHtml.Of(this);

    private Matrix? Find(Kind kind, int layer)
    {
        if (first.Is(kind, layer)) return first.Value;
        if (others is null) return null;
        foreach (var other in others)
            if (other.Is(kind, layer)) return other.Value;
        return null;
    }

    private Matrix Keep(Kind kind, int layer, Matrix value)
    {
        if (first.Value is null) first = new(kind, layer, value);
        else (others ??= []).Add(new(kind, layer, value));
        return value;
    }

    private enum Kind { DX, DZ, DW, Db }

    /// <summary>A gradient that was given or has been asked for. Who asks at each step of a run mostly asks for one: the first has its place without another object.</summary>
    private readonly struct Known(Kind kind, int layer, Matrix value)
    {
        public readonly Matrix? Value = value;

        public bool Is(Kind wanted, int of) => Value is not null && (kind, layer) == (wanted, of);
    }
}
