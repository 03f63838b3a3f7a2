namespace Backprop;

/// <summary>A − B.</summary>
internal sealed record MatrixDifference(Expression Left, Expression Right) : TwoOperands(Left, Right, AxisError.Same("−", Left, Right))
{
    internal override Binding Binding => Binding.Sum;

    internal override Expression With(IReadOnlyList<Expression> operands) => new MatrixDifference(operands[0], operands[1]);

    internal override Formula Read() => Formula.Row(Left.Read(), Formula.Operator("−"), Right.ReadInside(Binding.Product));

    internal override Matrix Evaluate(Evaluation at) => at.Of(Left) - at.Of(Right);

    internal override Matrix? Move(Motion motion) => (motion.Of(Left), motion.Of(Right)) switch
    {
        ({ } left, { } right) => left - right,
        (null, { } right) => -right,
        var (left, _) => left,
    };

    internal override Expression Transcribe(Transcription other) => other.Of(Left) - other.Of(Right);

    internal override IndexExpression Entry(AxisIndex? i, AxisIndex? j, IndexLetters letters) => Left.Entry(i, j, letters) - Right.Entry(i, j, letters);
}
