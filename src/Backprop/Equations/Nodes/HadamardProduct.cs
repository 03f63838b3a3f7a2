namespace Backprop;

/// <summary>A∘B, entry by entry.</summary>
internal sealed record HadamardProduct(Expression Left, Expression Right) : TwoOperands(Left, Right, AxisError.Same("∘", Left, Right))
{
    internal override Binding Binding => Binding.Product;

    internal override Expression With(IReadOnlyList<Expression> operands) => new HadamardProduct(operands[0], operands[1]);

    internal override Formula Read() => Formula.Row(Factor(Left), Formula.Operator("∘"), Right is HadamardProduct ? Right.Read().InParentheses() : Factor(Right));

    internal override Matrix Evaluate(Evaluation at) => at.Of(Left).Hadamard(at.Of(Right));

    internal override Matrix? Move(Motion motion) => (motion.Of(Left), motion.Of(Right)) switch
    {
        (null, null) => null,
        ({ } left, null) => left.Hadamard(motion.At(Right)),
        (null, { } right) => motion.At(Left).Hadamard(right),
        ({ } left, { } right) => left.Hadamard(motion.At(Right)) + motion.At(Left).Hadamard(right),
    };

    internal override Expression Transcribe(Transcription other) => other.Of(Left).Hadamard(other.Of(Right));

    internal override IndexExpression Entry(AxisIndex? i, AxisIndex? j, IndexLetters letters) => Left.Entry(i, j, letters) * Right.Entry(i, j, letters);

    private static Formula Factor(Expression part) => part is MatrixProduct or Scaled ? part.Read().InParentheses() : part.ReadInside(Binding.Product);
}
