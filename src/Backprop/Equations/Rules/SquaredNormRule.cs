namespace Backprop;

internal sealed class SquaredNormRule : DerivativeRule
{
    public override string Name => "sum of squares";

    public override string Sentence => "Each entry's square has the derivative twice the entry.";

    public override (Expression, int) Example => (new SquaredNorm(RuleLetters.A), 0);

    public override bool Covers(Expression operation, int operand) => operation is SquaredNorm;

    public override Expression Pull(Expression operation, int operand, Expression upstream)
    {
        var a = ((SquaredNorm)operation).Operand;
        return upstream is Constant { Coefficient: var c } ? 2 * c * a : 2 * Spread(upstream, a);
    }
}
