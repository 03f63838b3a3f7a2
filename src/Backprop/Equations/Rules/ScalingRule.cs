namespace Backprop;

internal sealed class ScalingRule : DerivativeRule
{
    public override string Name => "linearity, constant factor";

    public override string Sentence => "A constant factor stays a factor of the gradient.";

    public override (Expression, int) Example => (RuleLetters.c * (Expression)RuleLetters.A, 0);

    public override bool Covers(Expression operation, int operand) => operation is Scaled;

    public override Expression Pull(Expression operation, int operand, Expression upstream)
    {
        var factor = ((Scaled)operation).Factor;
        return upstream is Constant { Coefficient: var c } ? new Constant(factor * c) : factor * upstream;
    }
}
