namespace Backprop;

/// <summary>f′(A), an activation's derivative at each entry.</summary>
internal sealed record AppliedDerivative(Activation Activation, Expression Operand) : OneOperand(Operand, Operand.Shape)
{
    internal override Binding Binding => Binding.Atom;

    internal override Expression With(IReadOnlyList<Expression> operands) => new AppliedDerivative(Activation, operands[0]);

    internal override Formula Read() => Applied.AsFunction(new FormulaWord(Activation.Symbol, Prime: true), Operand);

    internal override Matrix Evaluate(Evaluation at) => Activation.Derivative(at.Of(Operand));

    internal override Matrix? Move(Motion motion) => motion.Of(Operand) is null ? null
        : throw new NotSupportedException($"{ToText()} would have to be differentiated once more; second derivatives of activations aren't derived here.");

    internal override Expression Transcribe(Transcription other) => new AppliedDerivative(Activation, other.Of(Operand));

    internal override IndexExpression Entry(AxisIndex? i, AxisIndex? j, IndexLetters letters) => new IndexFunction(ScalarFunction.DerivativeOf(Activation), Operand.Entry(i, j, letters));
}
