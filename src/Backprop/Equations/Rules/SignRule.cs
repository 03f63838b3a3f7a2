namespace Backprop;

internal sealed class SignRule : SimplificationRule
{
    public override string Name => "signs";

    public override string Sentence => "Adding a negative is subtracting, and subtracting a negative is adding.";

    public override Expression Example => RuleLetters.A + -RuleLetters.B;

    public override Expression? Apply(Expression expression) => expression switch
    {
        MatrixSum { Right: Scaled { Factor.IsNegative: true } right } sum => sum.Left - Positive(right),
        MatrixDifference { Right: Scaled { Factor.IsNegative: true } right } difference => difference.Left + Positive(right),
        _ => null,
    };

    private static Expression Positive(Scaled negative) => negative.Factor.IsMinusOne ? negative.Operand : -negative.Factor * negative.Operand;
}
