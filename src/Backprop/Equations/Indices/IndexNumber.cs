namespace Backprop;

/// <summary>A number.</summary>
internal sealed record IndexNumber(Coefficient Coefficient) : IndexExpression
{
    public static IndexNumber One { get; } = new(1);

    public static IndexNumber Zero { get; } = new(0);

    internal override Binding Binding => Coefficient.IsNegative ? Binding.Sum : Binding.Atom;

    internal override IEnumerable<AxisIndex> FreeIndices() => [];

    internal override Dual Evaluate(IndexPoint point) => Coefficient.Value;

    internal override IndexExpression DerivativeBy(MatrixEntry entry) => Zero;

    internal override IndexExpression Rename(AxisIndex from, AxisIndex to) => this;

    internal override Formula Read() => Coefficient.Read();
}
