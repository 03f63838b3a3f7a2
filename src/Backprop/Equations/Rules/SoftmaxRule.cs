namespace Backprop;

internal sealed class SoftmaxRule : DerivativeRule
{
    public override string Name => "softmax";

    public override string Sentence => "Each entry of P depends on all entries of its sample: dpⱼ = pⱼ·(dzⱼ − Σₗ pₗ·dzₗ), which is symmetric in j and l, so the way back has the same form.";

    public override (Expression, int) Example => (new SoftmaxOf(RuleLetters.Z, SamplesInRows: true), 0);

    public override bool Covers(Expression operation, int operand) => operation is SoftmaxOf;

    public override Expression Pull(Expression operation, int operand, Expression upstream)
    {
        var p = (SoftmaxOf)operation;
        var weighted = upstream.Hadamard(p);
        var ones = new OnesVector(p.SamplesInRows ? p.Shape.Columns : p.Shape.Rows);
        var sums = p.SamplesInRows ? weighted * ones * ones.T : ones * (ones.T * weighted);
        return p.Hadamard(upstream - sums);
    }
}
