namespace Backprop;

internal sealed class FactorInFrontRule : SimplificationRule
{
    public override string Name => "factor to the front";

    public override string Sentence => "A number inside a product can stand in front of it.";

    public override Expression Example => RuleLetters.A * (RuleLetters.c * (Expression)RuleLetters.Behind);

    public override Expression? Apply(Expression expression) => expression switch
    {
        MatrixProduct { Left: Scaled left } product => left.Factor * (left.Operand * product.Right),
        MatrixProduct { Right: Scaled right } product => right.Factor * (product.Left * right.Operand),
        HadamardProduct { Left: Scaled left } product => left.Factor * left.Operand.Hadamard(product.Right),
        HadamardProduct { Right: Scaled right } product => right.Factor * product.Left.Hadamard(right.Operand),
        Transposed { Operand: Scaled inner } => inner.Factor * inner.Operand.T,
        _ => null,
    };
}
