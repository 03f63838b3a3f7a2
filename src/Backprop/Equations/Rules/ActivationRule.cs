namespace Backprop;

internal sealed class ActivationRule : DerivativeRule
{
    public override string Name => "elementwise function";

    public override string Sentence => "Where f acts on each entry alone, each entry of the gradient is multiplied by f′ at that entry of Z.";

    public override (Expression, int) Example => (new Applied(Activation.Sigmoid, RuleLetters.Z), 0);

    public override bool Covers(Expression operation, int operand) => operation is Applied;

    public override Expression Pull(Expression operation, int operand, Expression upstream) =>
        upstream.Hadamard(new AppliedDerivative(((Applied)operation).Activation, ((Applied)operation).Operand));
}
