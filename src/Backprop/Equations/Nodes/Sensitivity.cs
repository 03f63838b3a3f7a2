namespace Backprop;

/// <summary>
/// ∂⟨G, E⟩/∂X with G held fixed: the differentiation that is still to be done in a line of a derivation. ⟨G, E⟩ is the sum of the products
/// of entries, so with G = ∂L/∂E this is the chain rule's ∂L/∂X. Its value comes from differentiating forward, entry by entry of X.
/// </summary>
/// <param name="Upstream">G, of E's shape.</param>
/// <param name="Body">E.</param>
/// <param name="By">X.</param>
/// <param name="ThroughNames">Whether names inside E follow X (∂L/∂X of a whole loss), or are held fixed (one equation at a time).</param>
internal sealed record Sensitivity(Expression Upstream, Expression Body, NamedExpression By, bool ThroughNames) : Expression(By.Shape)
{
    internal override Nesting Nesting => Nesting.Over(Upstream.Nesting, Body.Nesting);

    internal override Binding Binding => Binding.Product;

    internal override IReadOnlyList<Expression> Operands => [Upstream];

    internal override IEnumerable<Expression> Inside => [Upstream, Body, By];   // its value needs them all

    internal override Expression With(IReadOnlyList<Expression> operands) => this with { Upstream = operands[0] };

    internal override Formula Read() => Upstream is Constant { Coefficient: var c }
        ? c.IsOne ? Fraction(Alone) : Formula.Row(c.Read(), Formula.Operator("·"), Fraction(Alone))
        : Fraction(Formula.Row(Upstream.Read(), Formula.Operator(","), Body.Read()).InAngles());

    private Formula Alone => Body is NamedExpression or SquaredNorm ? Body.Read() : Body.Read().InParentheses();

    private Formula Fraction(Formula top) =>
        new FormulaFraction(Formula.Row(Formula.Operator("∂"), top), Formula.Row(Formula.Operator("∂"), FormulaSymbol.Of(By.Name)));

    internal override Matrix Evaluate(Evaluation at)
    {
        var weight = at.Of(Upstream);
        var sizes = By.Shape.Sizes;
        return Matrix.Create(sizes.Rows, sizes.Columns, (i, j) =>
            new Motion(at, By, Unit(sizes, i, j), ThroughNames).Of(Body) is { } moved ? weight.Hadamard(moved).Sum() : 0);
    }

    internal override Matrix? Move(Motion motion) =>
        throw new NotSupportedException($"{ToText()} is a derivative already; finish it before differentiating once more.");

    internal override Expression Transcribe(Transcription other) =>
        new Sensitivity(other.Of(Upstream), other.Of(Body), (NamedExpression)other.Of(By), ThroughNames);

    internal override IndexExpression Entry(AxisIndex? i, AxisIndex? j, IndexLetters letters)
    {
        var (row, column) = letters.ForEntriesOf(Body.Shape);
        return IndexSum.Over(row, column, Upstream.Entry(row, column, letters) * new IndexDerivative(Body.Entry(row, column, letters), new(By, i, j)));
    }

    private static Matrix Unit(MatrixShape shape, int row, int column) => Matrix.Zeros(shape.Rows, shape.Columns).With(row, column, 1);
}
