namespace Backprop;

/// <summary>c·A, every entry scaled.</summary>
internal sealed record Scaled(Coefficient Factor, Expression Operand) : OneOperand(Operand, Operand.Shape)
{
    internal override Binding Binding => Binding.Product;

    internal override Expression With(IReadOnlyList<Expression> operands) => new Scaled(Factor, operands[0]);

    internal override Formula Read()
    {
        if (Operand is SoftmaxCrossEntropy entropy) return Formula.Row((-Factor).Read(), Formula.Operator("·"), entropy.ReadPositive());
        var body = Operand is Scaled ? Operand.Read().InParentheses() : Operand.ReadInside(Binding.Product);
        return Factor.IsMinusOne ? Formula.Row(Formula.Number("−"), body) : Formula.Row(Factor.Read(), Formula.Operator("·"), body);
    }

    internal override Matrix Evaluate(Evaluation at) => Factor.Value * at.Of(Operand);

    internal override Matrix? Move(Motion motion) => motion.Of(Operand) is { } moved ? Factor.Value * moved : null;

    internal override Expression Transcribe(Transcription other) => new Scaled(Factor, other.Of(Operand));

    internal override IndexExpression Entry(AxisIndex? i, AxisIndex? j, IndexLetters letters) => new IndexNumber(Factor) * Operand.Entry(i, j, letters);
}
