namespace Backprop;

/// <summary>The vector of ones over an axis, (axis × 1). A product with it is a sum, or a copy for everyone.</summary>
internal sealed record OnesVector(Axis Axis) : Expression(new AxisShape(Axis, Axis.One))
{
    internal override Binding Binding => Binding.Atom;

    internal override IReadOnlyList<Expression> Operands => [];

    internal override Expression With(IReadOnlyList<Expression> operands) => this;

    internal override Formula Read() => new FormulaOnes().Sized(Shape);

    internal override Matrix Evaluate(Evaluation at) => Matrix.Ones(Axis.Size, 1);

    internal override Matrix? Move(Motion motion) => null;

    internal override Expression Transcribe(Transcription other) => T;

    internal override IndexExpression Entry(AxisIndex? i, AxisIndex? j, IndexLetters letters) => IndexNumber.One;
}
