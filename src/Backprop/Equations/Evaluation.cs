namespace Backprop;

/// <summary>
/// One evaluation of an expression: every part is computed once. A name can be held at a value of its own, to see how the rest depends on
/// it; and what is read can be moved by roundings, to see how much they matter.
/// </summary>
internal sealed class Evaluation(Values values, NamedExpression? held = null, Matrix? heldValue = null, RoundingNoise? noise = null)
{
    private readonly Dictionary<Expression, Matrix> known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Matrix> named = [];

    public Matrix Of(Expression expression) => Noisy(Computed(expression));

    /// <summary>The value without the noise of being read.</summary>
    public Matrix Computed(Expression expression)
    {
        if (expression is NamedExpression name)
        {
            if (name.Name == held?.Name) return heldValue!;
            if (!named.TryGetValue(name.Name, out var value)) named[name.Name] = value = name.Evaluate(this);
            return value;
        }
        if (!known.TryGetValue(expression, out var result)) known[expression] = result = expression.Evaluate(this);
        return result;
    }

    public Matrix Noisy(Matrix value) => noise is null ? value : noise.On(value);

    public Dual Noisy(Dual number) => noise is null ? number : new(noise.On(number.Value), noise.On(number.Slope));

    public Matrix Variable(string name, MatrixShape shape) => values.Of(name, shape);

    /// <summary>The same values with one name held at another value.</summary>
    public Evaluation Holding(NamedExpression name, Matrix value) => new(values, name, value, noise);

    /// <summary>The same values, moved by roundings as they are read.</summary>
    public Evaluation Under(RoundingNoise roundings) => new(values, held, heldValue, roundings);
}
