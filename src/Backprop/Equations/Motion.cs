namespace Backprop;

/// <summary>
/// Derivatives forward: how expressions move when one named matrix moves in a given direction. Exact, and written independently of the
/// rules of the way back, which it judges.
/// </summary>
/// <param name="at">The values around which things move.</param>
/// <param name="moving">The name that moves.</param>
/// <param name="direction">Its direction, of its shape.</param>
/// <param name="throughNames">Whether what is defined from it moves along (the total derivative) or stays (the partial one).</param>
internal sealed class Motion(Evaluation at, NamedExpression moving, Matrix direction, bool throughNames)
{
    private readonly Dictionary<Expression, Matrix?> known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Matrix?> named = [];

    public bool ThroughNames => throughNames;

    public Matrix At(Expression expression) => at.Of(expression);

    public Matrix? Of(Expression expression) => Computed(expression) is { } moved ? at.Noisy(moved) : null;

    private Matrix? Computed(Expression expression)
    {
        Matrix? result;
        if (expression is NamedExpression name)
        {
            if (name.Name == moving.Name) return direction;
            if (!named.TryGetValue(name.Name, out result)) named[name.Name] = result = name.Move(this);
            return result;
        }
        if (!known.TryGetValue(expression, out result)) known[expression] = result = expression.Move(this);
        return result;
    }
}
