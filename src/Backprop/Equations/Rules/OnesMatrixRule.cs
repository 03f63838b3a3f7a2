namespace Backprop;

internal sealed class OnesMatrixRule : SimplificationRule
{
    public override string Name => "matrix of ones";

    public override string Sentence => "1·1ᵀ has 1 in every entry, so multiplying with it entry by entry changes nothing.";

    public override Expression Example => RuleLetters.A.Hadamard(RuleLetters.OnesOfSamples * RuleLetters.OnesOfUnits.T);

    public override Expression? Apply(Expression expression) => expression switch
    {
        HadamardProduct product when IsOnes(product.Right) => product.Left,
        HadamardProduct product when IsOnes(product.Left) => product.Right,
        _ => null,
    };

    private static bool IsOnes(Expression expression) => expression is OnesVector or Transposed { Operand: OnesVector } or MatrixProduct { Left: OnesVector, Right: Transposed { Operand: OnesVector } };
}
