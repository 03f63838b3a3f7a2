namespace Backprop;

internal sealed class DoubleTransposeRule : SimplificationRule
{
    public override string Name => "transposed twice";

    public override string Sentence => "What is transposed twice is as it was.";

    public override Expression Example => RuleLetters.A.T.T;

    public override Expression? Apply(Expression expression) => expression is Transposed { Operand: Transposed inner } ? inner.Operand : null;
}
