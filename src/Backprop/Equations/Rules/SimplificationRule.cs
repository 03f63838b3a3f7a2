namespace Backprop;

/// <summary>A rule that tidies an expression without changing its value.</summary>
internal abstract class SimplificationRule : Rule
{
    /// <summary>The tidied expression, or null where the rule doesn't apply at the top of it.</summary>
    public abstract Expression? Apply(Expression expression);

    /// <summary>An expression in letters to which the rule applies.</summary>
    public abstract Expression Example { get; }

    private protected override Formula ReadStatement() =>
        Formula.Row(Example.Read(), Formula.Operator("="), (Apply(Example) ?? throw new InvalidOperationException($"{Name} doesn't apply to its own example.")).Read());
}
