namespace Backprop;

/// <summary>x + y or x − y.</summary>
internal sealed record IndexPlus(IndexExpression Left, IndexExpression Right, bool Minus) : IndexExpression
{
    internal override Nesting Nesting { get; } = Nesting.Over(Left.Nesting, Right.Nesting);

    internal override Binding Binding => Binding.Sum;

    internal override IEnumerable<IndexExpression> Parts => [Left, Right];

    internal override IEnumerable<AxisIndex> FreeIndices() => Left.FreeIndices().Concat(Right.FreeIndices());

    internal override Dual At(IndexPoint point) => Minus ? Left.At(point) - Right.At(point) : Left.At(point) + Right.At(point);

    internal override IndexExpression DerivativeBy(MatrixEntry entry) => Again(Left.DerivativeBy(entry), Right.DerivativeBy(entry));

    internal override IndexExpression Rename(AxisIndex from, AxisIndex to) => Again(Left.Rename(from, to), Right.Rename(from, to));

    internal override Formula Read() => Formula.Row(Left.Read(), Formula.Operator(Minus ? "−" : "+"), Minus && Right.Binding == Binding.Sum ? Right.Read().InParentheses() : Right.Read());

    private IndexExpression Again(IndexExpression left, IndexExpression right) => Minus ? left - right : left + right;
}
