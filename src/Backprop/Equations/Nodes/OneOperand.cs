namespace Backprop;

/// <summary>An operation on one expression.</summary>
internal abstract record OneOperand : Expression
{
    private protected OneOperand(Expression operand, AxisShape shape) : base(shape) => (Operand, Nesting) = (operand, Nesting.Over(operand.Nesting));

    internal sealed override Nesting Nesting { get; }

    public Expression Operand { get; }

    internal sealed override IReadOnlyList<Expression> Operands => [Operand];
}
