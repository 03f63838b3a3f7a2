namespace Backprop;

internal sealed class LeftFactorRule : DerivativeRule
{
    public override string Name => "product rule, left factor";

    public override string Sentence => "⟨G, A·B⟩ = ⟨G·Bᵀ, A⟩: the right factor goes over to the gradient, behind it and transposed.";

    public override (Expression, int) Example => (RuleLetters.A * RuleLetters.Behind, 0);

    public override bool Covers(Expression operation, int operand) => operation is MatrixProduct && operand == 0;

    public override Expression Pull(Expression operation, int operand, Expression upstream) => upstream * ((MatrixProduct)operation).Right.T;

    public override string Explain(Expression operation, int operand) => Sentence + FactorOfOnes.OnTheRight(((MatrixProduct)operation).Right);
}
