namespace Backprop;

/// <summary>f(A), an activation applied to each entry.</summary>
internal sealed record Applied(Activation Activation, Expression Operand) : OneOperand(Operand, Operand.Shape)
{
    internal override Binding Binding => Binding.Atom;

    internal override Expression With(IReadOnlyList<Expression> operands) => new Applied(Activation, operands[0]);

    internal override Formula Read() => AsFunction(new FormulaWord(Activation.Symbol), Operand);

    internal override Matrix Evaluate(Evaluation at) => Activation.Apply(at.Of(Operand));

    internal override Matrix? Move(Motion motion) => motion.Of(Operand)?.Hadamard(Activation.Derivative(motion.At(Operand)));

    internal override Expression Transcribe(Transcription other) => new Applied(Activation, other.Of(Operand));

    internal override IndexExpression Entry(AxisIndex? i, AxisIndex? j, IndexLetters letters) => new IndexFunction(ScalarFunction.Of(Activation), Operand.Entry(i, j, letters));

    /// <summary>f(A) as one factor, its dimensions under the whole.</summary>
    internal static Formula AsFunction(Formula function, Expression operand) =>
        Formula.Row(function, Bare(operand.Read()).InParentheses()).Sized(operand.Shape);

    private static Formula Bare(Formula formula) => formula is FormulaSized { Body.HasDimensions: false } sized ? sized.Body : formula;
}
