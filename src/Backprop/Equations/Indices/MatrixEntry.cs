namespace Backprop;

/// <summary>zᵢⱼ, an entry of a named matrix; a missing index belongs to an axis of length one.</summary>
internal sealed record MatrixEntry(NamedExpression Matrix, AxisIndex? Row, AxisIndex? Column) : IndexExpression
{
    internal override IEnumerable<NamedExpression> Matrices() => [Matrix];

    internal override IEnumerable<AxisIndex> FreeIndices() => new[] { Row, Column }.OfType<AxisIndex>();

    internal override Dual Evaluate(IndexPoint point) => point.Entry(Matrix, Row, Column);

    internal override IndexExpression DerivativeBy(MatrixEntry entry) =>
        entry.Matrix.Name != Matrix.Name ? IndexNumber.Zero : KroneckerDelta.Of(Row, entry.Row) * KroneckerDelta.Of(Column, entry.Column);

    internal override IndexExpression Rename(AxisIndex from, AxisIndex to) => this with { Row = Row == from ? to : Row, Column = Column == from ? to : Column };

    internal override Formula Read()
    {
        var symbol = FormulaSymbol.Of(Matrix.Name);
        var letters = symbol.Letter.StartsWith('d') ? "d" + symbol.Letter[1..].ToLowerInvariant() : symbol.Letter.ToLowerInvariant();
        return symbol with { Letter = letters, Indices = [.. FreeIndices().Select(index => index.Letter)] };
    }
}
