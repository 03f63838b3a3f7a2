namespace Backprop;

/// <summary>∂L/∂xᵢⱼ, an entry of the gradient that is asked for.</summary>
internal sealed record TotalDerivative(Sensitivity Gradient, AxisIndex? Row, AxisIndex? Column) : IndexExpression
{
    internal override Nesting Nesting { get; } = Nesting.Over(Gradient.Nesting);

    internal override Binding Binding => Binding.Product;

    internal override IEnumerable<NamedExpression> Matrices() => [Gradient.By];

    internal override IEnumerable<AxisIndex> FreeIndices() => new[] { Row, Column }.OfType<AxisIndex>();

    internal override Dual At(IndexPoint point) => point.Matrices.Of(Gradient)[point[Row], point[Column]];

    internal override IndexExpression DerivativeBy(MatrixEntry entry) =>
        throw new NotSupportedException($"{ToText()} is a derivative already; finish it before differentiating once more.");

    internal override IndexExpression Rename(AxisIndex from, AxisIndex to) => this with { Row = Row == from ? to : Row, Column = Column == from ? to : Column };

    internal override Formula Read() => new FormulaFraction(
        Formula.Row(Formula.Operator("∂"), Gradient.Body is NamedExpression name ? FormulaSymbol.Of(name.Name) : Gradient.Body.Read()),
        Formula.Row(Formula.Operator("∂"), new MatrixEntry(Gradient.By, Row, Column).Read()));
}
