namespace Backprop;

/// <summary>Tidies an expression by one rule after the other until none applies.</summary>
internal static class Simplifier
{
    public static IEnumerable<(Expression Expression, SimplificationRule Rule)> Steps(Expression expression)
    {
        while (Next(expression) is { } step)
        {
            yield return step;
            expression = step.Expression;
        }
    }

    private static (Expression Expression, SimplificationRule Rule)? Next(Expression expression)
    {
        foreach (var rule in Rules.Simplifications)
            if (Tree.ReplaceFirst(expression, rule.Apply) is { } tidied) return (tidied, rule);
        return null;
    }
}
