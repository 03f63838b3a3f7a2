namespace Backprop;

internal sealed class NestedFactorRule : SimplificationRule
{
    public override string Name => "factors together";

    public override string Sentence => "Two numbers in front become one.";

    public override Expression Example => RuleLetters.c * (RuleLetters.d * (Expression)RuleLetters.A);

    public override Expression? Apply(Expression expression) => expression is Scaled { Operand: Scaled inner } outer ? outer.Factor * inner.Factor * inner.Operand : null;
}
