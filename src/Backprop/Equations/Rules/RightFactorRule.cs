namespace Backprop;

internal sealed class RightFactorRule : DerivativeRule
{
    public override string Name => "product rule, right factor";

    public override string Sentence => "⟨G, A·B⟩ = ⟨Aᵀ·G, B⟩: the left factor goes over to the gradient, in front of it and transposed.";

    public override (Expression, int) Example => (RuleLetters.A * RuleLetters.Behind, 1);

    public override bool Covers(Expression operation, int operand) => operation is MatrixProduct && operand == 1;

    public override Expression Pull(Expression operation, int operand, Expression upstream) => ((MatrixProduct)operation).Left.T * upstream;

    public override string Explain(Expression operation, int operand) => Sentence + FactorOfOnes.OnTheLeft(((MatrixProduct)operation).Left);
}
