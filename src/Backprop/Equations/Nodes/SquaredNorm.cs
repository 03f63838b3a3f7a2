namespace Backprop;

/// <summary>‖A‖², the sum of the squares of all entries.</summary>
internal sealed record SquaredNorm(Expression Operand) : OneOperand(Operand, AxisShape.Scalar)
{
    internal override Binding Binding => Binding.Atom;

    internal override Expression With(IReadOnlyList<Expression> operands) => new SquaredNorm(operands[0]);

    internal override Formula Read() => new FormulaScripts(Operand.Read().InNorm(), Above: "2");

    internal override Matrix Evaluate(Evaluation at) => Matrix.Filled(1, 1, at.Of(Operand).SumOfSquares());

    internal override Matrix? Move(Motion motion) => motion.Of(Operand) is { } moved ? Matrix.Filled(1, 1, 2 * motion.At(Operand).Hadamard(moved).Sum()) : null;

    internal override Expression Transcribe(Transcription other) => new SquaredNorm(other.Of(Operand));

    internal override IndexExpression Entry(AxisIndex? i, AxisIndex? j, IndexLetters letters)
    {
        var (row, column) = letters.ForEntriesOf(Operand.Shape);
        return IndexSum.Over(row, column, new IndexSquare(Operand.Entry(row, column, letters)));
    }
}
