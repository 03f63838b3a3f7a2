namespace Backprop;

/// <summary>An operation on two expressions.</summary>
internal abstract record TwoOperands : Expression
{
    private protected TwoOperands(Expression left, Expression right, AxisShape shape) : base(shape) => (Left, Right) = (left, right);

    public Expression Left { get; }

    public Expression Right { get; }

    internal sealed override IReadOnlyList<Expression> Operands => [Left, Right];
}
