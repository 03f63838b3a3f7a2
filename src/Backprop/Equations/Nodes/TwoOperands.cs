namespace Backprop;

/// <summary>An operation on two expressions.</summary>
internal abstract record TwoOperands : Expression
{
    private protected TwoOperands(Expression left, Expression right, AxisShape shape) : base(shape) => (Left, Right, Nesting) = (left, right, Nesting.Over(left.Nesting, right.Nesting));

    internal sealed override Nesting Nesting { get; }

    public Expression Left { get; }

    public Expression Right { get; }

    internal sealed override IReadOnlyList<Expression> Operands => [Left, Right];
}
