namespace Backprop;

internal sealed class IdentityDerivativeRule : SimplificationRule
{
    public override string Name => "identity";

    public override string Sentence => "The identity has the derivative 1 everywhere, so multiplying with it changes nothing.";

    public override Expression Example => RuleLetters.A.Hadamard(new AppliedDerivative(Activation.Identity, RuleLetters.Z));

    public override Expression? Apply(Expression expression) => expression switch
    {
        HadamardProduct { Right: AppliedDerivative derivative } product when derivative.Activation == Activation.Identity => product.Left,
        Applied applied when applied.Activation == Activation.Identity => applied.Operand,
        _ => null,
    };
}
