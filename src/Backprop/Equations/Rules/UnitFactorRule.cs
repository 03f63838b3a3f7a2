namespace Backprop;

internal sealed class UnitFactorRule : SimplificationRule
{
    public override string Name => "factor 1";

    public override string Sentence => "A factor 1 can be left out.";

    public override Expression Example => 1.0 * (Expression)RuleLetters.A;

    public override Expression? Apply(Expression expression) => expression is Scaled { Factor.IsOne: true } scaled ? scaled.Operand : null;
}
