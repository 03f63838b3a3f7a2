using System.Globalization;

namespace Backprop;

/// <summary>
/// Every gradient of one backward pass, by name: <c>dZ1</c> (batch × out), <c>dW1</c> (in × out), <c>db1</c> (1 × out), …, <c>dX</c> (batch × in).
/// Those of a step of the trainer are copied from its memory whenever they are asked for, until the step is over. How exact they are stands at <see cref="Loss"/>.
/// </summary>
[TypeFormatterSource]
public readonly struct Gradients : IDisplayable
{
    private readonly GradientSource? source;
    private readonly int step;

    internal Gradients(GradientSource source, int step = 0) => (this.source, this.step) = (source, step);

    /// <summary>∂L/∂X (batch × in).</summary>
    public Matrix DX => Source.DX;

    /// <summary>Number of layers.</summary>
    public int Layers => Source.Layers;

    /// <summary>dX, dZ1, dW1, db1, dZ2, …</summary>
    public IReadOnlyList<string> Names => ["dX", .. Enumerable.Range(1, Layers).SelectMany(l => new[] { $"dZ{l}", $"dW{l}", $"db{l}" })];

    /// <summary>A gradient by name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such gradient.</exception>
    /// <exception cref="InvalidOperationException">The step of the trainer whose gradients these were is over.</exception>
    public Matrix this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            return ParameterName.TryParse(name) switch
        {
            ("db", var l) when HasLayer(l) => Db(l),
            ("dW", var l) when HasLayer(l) => DW(l),
            ("dZ", var l) when HasLayer(l) => DZ(l),
            ("dX", 0) => DX,
            _ => throw ParameterName.Unknown(name, Names),
        };
        }
    }

    private bool HasLayer(int layer) => layer >= 1 && layer <= Layers;

    internal Matrix DZ(int layer) => Source.DZ(layer);

    internal Matrix DW(int layer) => Source.DW(layer);

    internal Matrix Db(int layer) => Source.Db(layer);

    private GradientSource Source => source is { } open && open.Step == step ? open : throw NothingToRead();

    private InvalidOperationException NothingToRead() => new(source is null
        ? "These are no gradients yet: take them from network.Gradients(batch, loss), or from a step inside OnStep."
        : string.Create(CultureInfo.InvariantCulture, $"The gradients of step {step} are gone: the trainer reuses their memory. Read those you want inside OnStep; what has been read stays."));

    /// <summary>√(Σ‖dW‖² + Σ‖db‖²), the length of the gradient over all parameters.</summary>
    public double Norm() => Math.Sqrt(OfLayers(DW).Concat(OfLayers(Db)).Sum(gradient => gradient.SumOfSquares()));

    /// <summary>The gradients of all parameters in one row (1 × P), in the order of <see cref="Network.ToVector"/>: dW1, db1, dW2, db2, …</summary>
    public Matrix ToVector() => ParameterVector.Join(OfParameters().Select(parameter => parameter.Gradient));

    /// <summary>The parameter gradient with the largest entry, and that entry's size.</summary>
    internal (string Name, double Value) Largest() => OfParameters().Select(parameter => (parameter.Name, parameter.Gradient.MaxAbs()))
        .MaxBy(largest => double.IsNaN(largest.Item2) ? double.PositiveInfinity : largest.Item2);

    private IEnumerable<Matrix> OfLayers(Func<int, Matrix> gradient) => Enumerable.Range(1, Layers).Select(gradient);

    private IEnumerable<(string Name, Matrix Gradient)> OfParameters()
    {
        for (var l = 1; l <= Layers; l++)
        {
            yield return ($"dW{l}", DW(l));
            yield return ($"db{l}", Db(l));
        }
    }

    /// <summary>Every gradient as HTML; of a large network, shapes and norms.</summary>
    public string ToHtml() => NetworkHtml.Of(this);
}
