namespace Backprop;

internal sealed class ScalarTransposeRule : SimplificationRule
{
    public override string Name => "transposed number";

    public override string Sentence => "A (1 × 1) matrix is its own transpose.";

    public override Expression Example => new SquaredNorm(RuleLetters.A).T;

    public override Expression? Apply(Expression expression) => expression is Transposed { Operand: var inner } && inner.Shape.IsScalar ? inner : null;
}
