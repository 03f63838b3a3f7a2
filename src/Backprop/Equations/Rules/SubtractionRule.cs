namespace Backprop;

internal sealed class SubtractionRule : DerivativeRule
{
    public override string Name => "linearity, difference";

    public override string Sentence => "A difference passes the gradient on to its first term, and with the other sign to its second; terms without the variable drop out.";

    public override (Expression, int) Example => (RuleLetters.A - RuleLetters.B, 1);

    public override bool Covers(Expression operation, int operand) => operation is MatrixDifference;

    public override Expression Pull(Expression operation, int operand, Expression upstream) => operand == 0 ? upstream : -upstream;
}
