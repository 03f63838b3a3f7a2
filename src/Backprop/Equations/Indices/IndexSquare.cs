namespace Backprop;

/// <summary>x².</summary>
internal sealed record IndexSquare(IndexExpression Body) : IndexExpression
{
    internal override Nesting Nesting { get; } = Nesting.Over(Body.Nesting);

    internal override IEnumerable<IndexExpression> Parts => [Body];

    internal override IEnumerable<AxisIndex> FreeIndices() => Body.FreeIndices();

    internal override Dual At(IndexPoint point) => Body.At(point) is var x ? x * x : default;

    internal override IndexExpression DerivativeBy(MatrixEntry entry) => 2 * (Body * Body.DerivativeBy(entry));

    internal override IndexExpression Rename(AxisIndex from, AxisIndex to) => new IndexSquare(Body.Rename(from, to));

    internal override Formula Read() => new FormulaScripts(Body.Read().InParentheses(), Above: "2");
}
