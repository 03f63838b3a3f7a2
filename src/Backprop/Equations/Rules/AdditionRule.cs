namespace Backprop;

internal sealed class AdditionRule : DerivativeRule
{
    public override string Name => "linearity, sum";

    public override string Sentence => "A sum passes the gradient on to each of its terms; terms without the variable drop out.";

    public override (Expression, int) Example => (RuleLetters.A + RuleLetters.B, 0);

    public override bool Covers(Expression operation, int operand) => operation is MatrixSum;

    public override Expression Pull(Expression operation, int operand, Expression upstream) => upstream;
}
