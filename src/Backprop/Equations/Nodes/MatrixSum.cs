namespace Backprop;

/// <summary>A + B.</summary>
internal sealed record MatrixSum(Expression Left, Expression Right) : TwoOperands(Left, Right, AxisError.Same("+", Left, Right))
{
    internal override Binding Binding => Binding.Sum;

    internal override Expression With(IReadOnlyList<Expression> operands) => new MatrixSum(operands[0], operands[1]);

    internal override Formula Read() => Formula.Row(Left.Read(), Formula.Operator("+"), Right.ReadInside(Right is MatrixSum ? Binding.Sum : Binding.Product));

    internal override Matrix Evaluate(Evaluation at) => at.Of(Left) + at.Of(Right);

    internal override Matrix? Move(Motion motion) => (motion.Of(Left), motion.Of(Right)) switch
    {
        ({ } left, { } right) => left + right,
        var (left, right) => left ?? right,
    };

    internal override Expression Transcribe(Transcription other) => other.Of(Left) + other.Of(Right);

    internal override IndexExpression Entry(AxisIndex? i, AxisIndex? j, IndexLetters letters) => Left.Entry(i, j, letters) + Right.Entry(i, j, letters);
}
