namespace Backprop;

internal sealed class InnerProductRule : DerivativeRule
{
    public override string Name => "inner product";

    public override string Sentence => "⟨A, B⟩ is linear in each of its two factors, so the gradient at one is the other.";

    public override (Expression, int) Example => (new InnerProduct(RuleLetters.A, RuleLetters.B), 0);

    public override bool Covers(Expression operation, int operand) => operation is InnerProduct;

    public override Expression Pull(Expression operation, int operand, Expression upstream) =>
        Spread(upstream, operand == 0 ? ((InnerProduct)operation).Right : ((InnerProduct)operation).Left);
}
