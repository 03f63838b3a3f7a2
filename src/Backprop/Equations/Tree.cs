namespace Backprop;

/// <summary>Walking through expressions.</summary>
internal static class Tree
{
    /// <summary>Every part, names looked into, each name once, in the order of reading.</summary>
    public static IEnumerable<Expression> All(Expression expression)
    {
        var seen = new HashSet<string>();
        return Walk(expression);

        IEnumerable<Expression> Walk(Expression part)
        {
            if (part is NamedExpression name && !seen.Add(name.Name)) yield break;
            yield return part;
            foreach (var operand in part.Inside)
                foreach (var inner in Walk(operand)) yield return inner;
        }
    }

    public static IEnumerable<Variable> Variables(Expression expression) => All(expression).OfType<Variable>();

    /// <summary>Whether a name is read in the expression, without looking into other names.</summary>
    public static bool Mentions(Expression expression, NamedExpression name) =>
        expression is NamedExpression other ? other.Name == name.Name : expression.Operands.Any(operand => Mentions(operand, name));

    /// <summary>Whether the expression depends on a name, directly or through other names.</summary>
    public static bool DependsOn(Expression expression, NamedExpression name) => All(expression).Any(part => part is NamedExpression other && other.Name == name.Name);

    /// <summary>The expression with parts replaced: the first part, outermost and leftmost, for which <paramref name="change"/> gives something.</summary>
    public static Expression? ReplaceFirst(Expression expression, Func<Expression, Expression?> change)
    {
        if (change(expression) is { } changed) return changed;
        if (expression is NamedExpression) return null;
        var operands = expression.Operands.ToArray();
        for (var k = 0; k < operands.Length; k++)
            if (ReplaceFirst(operands[k], change) is { } inner)
            {
                operands[k] = inner;
                return expression.With(operands);
            }
        return null;
    }

    /// <summary>A name must not stand for two things in one calculation.</summary>
    public static void ThrowUnlessNamesAreUnique(Expression expression)
    {
        var known = new Dictionary<string, NamedExpression>();
        Visit(expression);

        void Visit(Expression part)
        {
            if (part is NamedExpression name && !known.TryAdd(name.Name, name))
            {
                if (!ReferenceEquals(known[name.Name], name) && known[name.Name] != name)
                    throw new ArgumentException($"{name.Name} stands for two things: {Reading(known[name.Name])} and {Reading(name)}. Give one of them another name.");
                return;
            }
            foreach (var operand in part.Inside) Visit(operand);
        }

        static string Reading(NamedExpression name) => name is Equation equation ? equation.ToText() : $"a variable {name.Shape.InSymbolsAndNumbers}";
    }
}
