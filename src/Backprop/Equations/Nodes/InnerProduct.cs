namespace Backprop;

/// <summary>⟨A, B⟩, the sum of the products of entries; one number.</summary>
internal sealed record InnerProduct(Expression Left, Expression Right) : TwoOperands(Left, Right, AxisError.NumberFrom(",", Left, Right))
{
    internal override Binding Binding => Binding.Atom;

    internal override Expression With(IReadOnlyList<Expression> operands) => new InnerProduct(operands[0], operands[1]);

    internal override Formula Read() => Formula.Row(Left.Read(), Formula.Operator(","), Right.Read()).InAngles();

    internal override Matrix Evaluate(Evaluation at) => Matrix.Filled(1, 1, at.Of(Left).Hadamard(at.Of(Right)).Sum());

    internal override Matrix? Move(Motion motion) => (motion.Of(Left), motion.Of(Right)) switch
    {
        (null, null) => null,
        ({ } left, null) => Number(left.Hadamard(motion.At(Right))),
        (null, { } right) => Number(motion.At(Left).Hadamard(right)),
        ({ } left, { } right) => Number(left.Hadamard(motion.At(Right)) + motion.At(Left).Hadamard(right)),
    };

    internal override Expression Transcribe(Transcription other) => new InnerProduct(other.Of(Left), other.Of(Right));

    internal override IndexExpression Entry(AxisIndex? i, AxisIndex? j, IndexLetters letters)
    {
        var (row, column) = letters.ForEntriesOf(Left.Shape);
        return IndexSum.Over(row, column, Left.Entry(row, column, letters) * Right.Entry(row, column, letters));
    }

    private static Matrix Number(Matrix products) => Matrix.Filled(1, 1, products.Sum());
}
