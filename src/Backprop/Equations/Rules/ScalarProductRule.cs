namespace Backprop;

internal sealed class ScalarProductRule : SimplificationRule
{
    public override string Name => "product with a number";

    public override string Sentence => "A matrix product with a (1 × 1) number is a factor in front.";

    public override Expression Example => RuleLetters.OnesOfSamples * new Constant(RuleLetters.c);

    public override Expression? Apply(Expression expression) => expression switch
    {
        MatrixProduct { Left: Constant number } product => number.Coefficient * product.Right,
        MatrixProduct { Right: Constant number } product => number.Coefficient * product.Left,
        HadamardProduct { Left: Constant number } product => number.Coefficient * product.Right,
        HadamardProduct { Right: Constant number } product => number.Coefficient * product.Left,
        Scaled { Operand: Constant number } scaled => new Constant(scaled.Factor * number.Coefficient),
        _ => null,
    };
}
