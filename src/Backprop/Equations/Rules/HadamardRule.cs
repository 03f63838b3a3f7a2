namespace Backprop;

internal sealed class HadamardRule : DerivativeRule
{
    public override string Name => "product rule, entry by entry";

    public override string Sentence => "In a product entry by entry each factor's gradient is multiplied, entry by entry, by the other factor.";

    public override (Expression, int) Example => (RuleLetters.A.Hadamard(RuleLetters.B), 0);

    public override bool Covers(Expression operation, int operand) => operation is HadamardProduct;

    public override Expression Pull(Expression operation, int operand, Expression upstream) =>
        upstream.Hadamard(operand == 0 ? ((HadamardProduct)operation).Right : ((HadamardProduct)operation).Left);
}
