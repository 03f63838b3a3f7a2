namespace Backprop;

/// <summary>An operation on one expression.</summary>
internal abstract record OneOperand : Expression
{
    private protected OneOperand(Expression operand, AxisShape shape) : base(shape) => Operand = operand;

    public Expression Operand { get; }

    internal sealed override IReadOnlyList<Expression> Operands => [Operand];
}
