namespace Backprop;

/// <summary>One evaluation of an expression: every part is computed once. A name can be held at a value of its own, to see how the rest depends on it.</summary>
internal sealed class Evaluation(Values values, NamedExpression? held = null, Matrix? heldValue = null)
{
    private readonly Dictionary<Expression, Matrix> known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Matrix> named = [];

    public Matrix Of(Expression expression)
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

    public Matrix Variable(string name, MatrixShape shape) => values.Of(name, shape);

    /// <summary>The same values with one name held at another value.</summary>
    public Evaluation Holding(NamedExpression name, Matrix value) => new(values, name, value);
}
