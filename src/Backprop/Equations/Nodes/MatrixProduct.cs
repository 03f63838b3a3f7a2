namespace Backprop;

/// <summary>A·B. (m × k)·(k × n) → (m × n).</summary>
internal sealed record MatrixProduct(Expression Left, Expression Right) : TwoOperands(Left, Right, AxisError.Meet(Left, Right))
{
    internal override Binding Binding => Binding.Product;

    internal override Expression With(IReadOnlyList<Expression> operands) => new MatrixProduct(operands[0], operands[1]);

    internal override Formula Read() => Formula.Row(Factor(Left), Formula.Operator("·"), Right is MatrixProduct or Scaled ? Right.Read().InParentheses() : Factor(Right));

    internal override Matrix Evaluate(Evaluation at) => at.Of(Left) * at.Of(Right);

    internal override Matrix? Move(Motion motion) => (motion.Of(Left), motion.Of(Right)) switch
    {
        (null, null) => null,
        ({ } left, null) => left * motion.At(Right),
        (null, { } right) => motion.At(Left) * right,
        ({ } left, { } right) => left * motion.At(Right) + motion.At(Left) * right,
    };

    internal override Expression Transcribe(Transcription other) => other.Of(Right) * other.Of(Left);

    internal override IndexExpression Entry(AxisIndex? i, AxisIndex? j, IndexLetters letters)
    {
        if (Left.Shape.Columns == Axis.One) return Left.Entry(i, null, letters) * Right.Entry(null, j, letters);
        var k = letters.Fresh(Left.Shape.Columns);
        return new IndexSum(k, Left.Entry(i, k, letters) * Right.Entry(k, j, letters));
    }

    private static Formula Factor(Expression part) => part is HadamardProduct ? part.Read().InParentheses() : part.ReadInside(Binding.Product);
}
