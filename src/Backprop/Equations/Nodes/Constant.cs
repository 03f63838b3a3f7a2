namespace Backprop;

/// <summary>A number as a (1 × 1) expression.</summary>
internal sealed record Constant(Coefficient Coefficient) : Expression(AxisShape.Scalar)
{
    internal override Binding Binding => Coefficient.IsNegative ? Binding.Product : Binding.Atom;

    internal override IReadOnlyList<Expression> Operands => [];

    internal override Expression With(IReadOnlyList<Expression> operands) => this;

    internal override Formula Read() => Coefficient.Read();

    internal override Matrix Evaluate(Evaluation at) => Matrix.Filled(1, 1, Coefficient.Value);

    internal override Matrix? Move(Motion motion) => null;

    internal override Expression Transcribe(Transcription other) => this;

    internal override IndexExpression Entry(AxisIndex? i, AxisIndex? j, IndexLetters letters) => new IndexNumber(Coefficient);
}
