namespace Backprop;

/// <summary>Aᵀ.</summary>
internal sealed record Transposed(Expression Operand) : OneOperand(Operand, Operand.Shape.Transposed)
{
    internal override Binding Binding => Binding.Atom;

    internal override Expression With(IReadOnlyList<Expression> operands) => new Transposed(operands[0]);

    internal override Formula Read() => Operand switch
    {
        OnesVector => new FormulaOnes(Transposed: true).Sized(Shape),
        NamedExpression name => (FormulaSymbol.Of(name.Name) with { Transposed = true }).Sized(Shape),
        _ => new FormulaScripts(Operand is Transposed or SquaredNorm ? Operand.Read().InParentheses() : Operand.ReadInside(Binding.Atom), Above: "ᵀ"),
    };

    internal override Matrix Evaluate(Evaluation at) => at.Of(Operand).Transpose();

    internal override Matrix? Move(Motion motion) => motion.Of(Operand)?.Transpose();

    internal override Expression Transcribe(Transcription other) => other.Of(Operand) switch { Transposed twice => twice.Operand, var once => once.T };

    internal override IndexExpression Entry(AxisIndex? i, AxisIndex? j, IndexLetters letters) => Operand.Entry(j, i, letters);
}
