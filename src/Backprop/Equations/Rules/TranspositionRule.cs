namespace Backprop;

internal sealed class TranspositionRule : DerivativeRule
{
    public override string Name => "transposition";

    public override string Sentence => "The gradient at A is the transposed gradient at Aᵀ.";

    public override (Expression, int) Example => (RuleLetters.A.T, 0);

    public override bool Covers(Expression operation, int operand) => operation is Transposed;

    public override Expression Pull(Expression operation, int operand, Expression upstream) => upstream.T;
}
