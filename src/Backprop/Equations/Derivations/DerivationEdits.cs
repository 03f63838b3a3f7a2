namespace Backprop;

/// <summary>Small changes to a wrong line that may explain it: if one of them makes it right, that was the mistake.</summary>
internal static class DerivationEdits
{
    public static IEnumerable<(MistakeKind Kind, Expression Line, string Hint)> Of(Expression loss, Expression line)
    {
        var applied = Tree.All(loss).OfType<Applied>().ToList();
        foreach (var (part, put) in Places(line))
        {
            if (part is Transposed transposed && put(transposed.Operand) is { } without)
                yield return (MistakeKind.Transposition, without, $"{part.ToText()} is transposed and shouldn't be.");
            if (part is NamedExpression && put(part.T) is { } with)
                yield return (MistakeKind.Transposition, with, $"{part.ToText()} should be transposed.");
            if (part is AppliedDerivative derivative && applied.FirstOrDefault(a => Outcome(loss, a) == derivative.Operand) is { } place
                && put(new AppliedDerivative(derivative.Activation, place.Operand)) is { } moved)
                yield return (MistakeKind.Value, moved, $"{derivative.Activation.Symbol}′ is taken at the activation {NameOf(derivative.Operand)}; it belongs at the pre-activation {NameOf(place.Operand)}.");
            if (part is HadamardProduct product)
                foreach (var kept in product.Operands)
                    if (put(kept) is { } left) yield return (MistakeKind.Factor, left, $"the factor {(kept == product.Left ? product.Right : product.Left).ToText()} is too much.");
            foreach (var a in applied)
                if (a.Shape == part.Shape && part is not AppliedDerivative && put(part.Hadamard(new AppliedDerivative(a.Activation, a.Operand))) is { } more)
                    yield return (MistakeKind.Factor, more, $"the derivative of the activation is missing, {a.Activation.Symbol}′({NameOf(a.Operand)}) entry by entry.");
        }
    }

    /// <summary>Every part of a line, with the way to put another in its place; what doesn't fit there is null.</summary>
    private static IEnumerable<(Expression Part, Func<Expression, Expression?> Put)> Places(Expression line)
    {
        yield return (line, other => other);
        if (line is NamedExpression) yield break;
        for (var k = 0; k < line.Operands.Count; k++)
        {
            var at = k;
            foreach (var (part, put) in Places(line.Operands[k]))
                yield return (part, other => put(other) is { } inner ? Replace(line, at, inner) : null);
        }
    }

    private static Expression? Replace(Expression line, int operand, Expression other)
    {
        try
        {
            return line.With([.. line.Operands.Select((old, k) => k == operand ? other : old)]);
        }
        catch (ShapeException)
        {
            return null;
        }
    }

    /// <summary>What f(Z) is called, where it has a name.</summary>
    private static Expression Outcome(Expression loss, Applied applied) =>
        Tree.All(loss).OfType<Equation>().FirstOrDefault(equation => ReferenceEquals(equation.Body, applied)) ?? (Expression)applied;

    private static string NameOf(Expression expression) => expression is NamedExpression name ? name.Name : expression.ToText();
}
