namespace Backprop;

public sealed partial class Network
{
    /// <summary>All parameters in one row (1 × P), P = <see cref="ParameterCount"/>: W1, b1, W2, b2, …, each row by row.</summary>
    public Matrix ToVector() => ParameterVector.Join(Parameters);

    /// <summary>A network of the same layers with the parameters of a row (1 × P) in the order of <see cref="ToVector"/>.</summary>
    /// <exception cref="ShapeException">The row doesn't hold one number for each parameter.</exception>
    public Network FromVector(Matrix vector)
    {
        ArgumentNullException.ThrowIfNull(vector);
        var parts = ParameterVector.Cut(vector, [.. Parameters.Select(parameter => parameter.Shape)]);
        return new([.. layers.Select((layer, l) => new Dense(parts[2 * l], parts[2 * l + 1], layer.Activation))]);
    }

    private IEnumerable<Matrix> Parameters => layers.SelectMany(layer => new[] { layer.Weights, layer.Bias });
}
