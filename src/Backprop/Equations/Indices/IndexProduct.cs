namespace Backprop;

/// <summary>x·y.</summary>
internal sealed record IndexProduct(IndexExpression Left, IndexExpression Right) : IndexExpression
{
    internal override Nesting Nesting { get; } = Nesting.Over(Left.Nesting, Right.Nesting);

    internal override Binding Binding => Binding.Product;

    internal override IEnumerable<IndexExpression> Parts => [Left, Right];

    internal override IEnumerable<AxisIndex> FreeIndices() => Left.FreeIndices().Concat(Right.FreeIndices());

    internal override Dual At(IndexPoint point) => Left.At(point) * Right.At(point);

    internal override IndexExpression DerivativeBy(MatrixEntry entry) => Left.DerivativeBy(entry) * Right + Left * Right.DerivativeBy(entry);

    internal override IndexExpression Rename(AxisIndex from, AxisIndex to) => Left.Rename(from, to) * Right.Rename(from, to);

    internal override Formula Read()
    {
        if (Left is IndexNumber { Coefficient.IsMinusOne: true }) return Formula.Row(Formula.Number("−"), Factor(Right));
        return Formula.Row(Left is IndexNumber ? Left.Read() : Factor(Left), Formula.Operator("·"), Right is IndexSum ? Right.Read() : Factor(Right));
    }

    private static Formula Factor(IndexExpression part) => part.Binding < Binding.Product ? part.Read().InParentheses() : part.Read();
}
