namespace Backprop;

internal sealed class SignRule : SimplificationRule
{
    public override string Name => "signs";

    public override string Sentence => "Adding a negative is subtracting, and subtracting a negative is adding.";

    public override Expression Example => RuleLetters.A + -RuleLetters.B;

    public override Expression? Apply(Expression expression) => expression switch
    {
        MatrixSum { Right: Scaled { Factor.IsNegative: true } right } sum => sum.Left - -right.Factor * right.Operand,
        MatrixDifference { Right: Scaled { Factor.IsNegative: true } right } difference => difference.Left + -right.Factor * right.Operand,
        _ => null,
    };
}
