namespace Backprop;

/// <summary>f(x).</summary>
internal sealed record IndexFunction(ScalarFunction Function, IndexExpression Argument) : IndexExpression
{
    internal override Nesting Nesting { get; } = Nesting.Over(Argument.Nesting);

    internal override IEnumerable<IndexExpression> Parts => [Argument];

    internal override IEnumerable<AxisIndex> FreeIndices() => Argument.FreeIndices();

    internal override Dual At(IndexPoint point)
    {
        var x = Argument.At(point);
        return new(Function.Value(x.Value), x.Slope == 0 ? 0 : (Function.Slope ?? throw Twice())(x.Value) * x.Slope);
    }

    internal override IndexExpression DerivativeBy(MatrixEntry entry) => Argument.DerivativeBy(entry) is var inner && IsZero(inner) ? inner
        : new IndexFunction((Function.Derivative ?? throw Twice())(), Argument) * inner;

    internal override IndexExpression Rename(AxisIndex from, AxisIndex to) => new IndexFunction(Function, Argument.Rename(from, to));

    internal override Formula Read() => Formula.Row(new FormulaWord(Function.Symbol, Function.Prime), Argument.Read().InParentheses());

    private NotSupportedException Twice() => new($"{ToText()} would have to be differentiated once more; second derivatives of activations aren't derived here.");
}
