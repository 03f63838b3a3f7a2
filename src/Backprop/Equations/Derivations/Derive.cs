namespace Backprop;

/// <summary>Derives gradients of expressions, as derivations that can be read line by line and checked.</summary>
public static class Derive
{
    /// <summary>The gradient of a loss with respect to something with a name.</summary>
    /// <param name="of">The loss, one number.</param>
    /// <param name="with">A variable or an equation that the loss depends on.</param>
    /// <exception cref="ShapeException">The loss isn't one number.</exception>
    /// <exception cref="ArgumentException">The loss doesn't depend on it, or a name stands for two things.</exception>
    public static Derivation Gradient(Expression of, Expression with)
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(with);
        var by = Named(of, with);
        return new(of, by, new Differentiation(of, by).Steps());
    }

    /// <summary>The name that <paramref name="with"/> has in the loss, after checking that the question makes sense.</summary>
    internal static NamedExpression Named(Expression of, Expression with)
    {
        AxisError.ThrowUnlessScalar($"∂({of.ToText()})", of);
        Tree.ThrowUnlessNamesAreUnique(of);
        var by = with as NamedExpression
            ?? Tree.All(of).OfType<Equation>().FirstOrDefault(equation => equation.Body == with)
            ?? throw new ArgumentException($"{with.ToText()} has no name in {of.ToText()}; give it one with Define(\"Z³\", …) and use that in the loss.");
        if (by.Name == (of as NamedExpression)?.Name) throw new ArgumentException($"The gradient of {by.Name} with respect to itself is 1; ask for something it is made of.");
        var known = Tree.All(of).OfType<NamedExpression>().FirstOrDefault(name => name.Name == by.Name);
        if (known is null)
            throw new ArgumentException($"{of.ToText()} doesn't depend on {by.Name}; it depends on {string.Join(", ", Tree.All(of).OfType<NamedExpression>().Select(name => name.Name).Where(name => name != (of as NamedExpression)?.Name))}.");
        if (known != by) throw new ArgumentException($"{by.Name} stands for two things: in the loss it is {known.Shape.InSymbolsAndNumbers}, asked for is {by.Shape.InSymbolsAndNumbers}.");
        return known;
    }
}
