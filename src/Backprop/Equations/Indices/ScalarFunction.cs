namespace Backprop;

/// <summary>A function of one number with its derivative, taken from the library's activations.</summary>
internal sealed record ScalarFunction(string Symbol, bool Prime, Func<double, double> Value, Func<double, double>? Slope, Func<ScalarFunction>? Derivative)
{
    public static ScalarFunction Softplus { get; } = new("softplus", false, Elementary.Softplus, Elementary.Sigmoid, () => Of(Activation.Sigmoid));

    public static ScalarFunction Of(Activation activation) =>
        new(activation.Symbol, false, Single(activation.Apply), Single(activation.Derivative), () => DerivativeOf(activation));

    public static ScalarFunction DerivativeOf(Activation activation) => new(activation.Symbol, true, Single(activation.Derivative), null, null);

    public bool Equals(ScalarFunction? other) => other is not null && (Symbol, Prime) == (other.Symbol, other.Prime);

    public override int GetHashCode() => HashCode.Combine(Symbol, Prime);

    private static Func<double, double> Single(Func<Matrix, Matrix> f) => x => f(Matrix.Filled(1, 1, x))[0, 0];
}
