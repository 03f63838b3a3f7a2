namespace Backprop;

internal sealed class TransposedProductRule : SimplificationRule
{
    public override string Name => "transposed product";

    public override string Sentence => "The transpose of a product is the product of the transposes in the other order.";

    public override Expression Example => (RuleLetters.A * RuleLetters.Behind).T;

    public override Expression? Apply(Expression expression) => expression is Transposed { Operand: MatrixProduct product } ? product.Right.T * product.Left.T : null;
}
