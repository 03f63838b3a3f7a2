namespace Backprop;

/// <summary>∂x/∂zⱼₖ, still to be carried out; other names stay fixed. Its value comes from dual numbers.</summary>
/// <param name="Body">x, written out.</param>
/// <param name="By">zⱼₖ.</param>
/// <param name="Name">The name under which x is read, or null where it is read as it is written out.</param>
internal sealed record IndexDerivative(IndexExpression Body, MatrixEntry By, MatrixEntry? Name = null) : IndexExpression
{
    internal override Nesting Nesting { get; } = Nesting.Over(Body.Nesting);

    internal override Binding Binding => Binding.Product;

    internal override IEnumerable<IndexExpression> Parts => [Body, By];

    internal override IEnumerable<AxisIndex> FreeIndices() => Body.FreeIndices().Concat(By.FreeIndices());

    internal override Dual At(IndexPoint point)
    {
        var (before, entry) = (point.Moving, (By.Matrix.Name, point[By.Row], point[By.Column]));
        point.Moving = entry;
        var slope = Body.At(point).Slope;
        point.Moving = before;
        return slope;
    }

    internal override IndexExpression DerivativeBy(MatrixEntry entry) =>
        throw new NotSupportedException($"{ToText()} is a derivative already; finish it before differentiating once more.");

    internal override IndexExpression Rename(AxisIndex from, AxisIndex to) =>
        new IndexDerivative(Body.Rename(from, to), (MatrixEntry)By.Rename(from, to), (MatrixEntry?)Name?.Rename(from, to));

    internal override Formula Read() => new FormulaFraction(
        Formula.Row(Formula.Operator("∂"), Name?.Read() ?? (Body is MatrixEntry ? Body.Read() : Body.Read().InParentheses())),
        Formula.Row(Formula.Operator("∂"), By.Read()));
}
