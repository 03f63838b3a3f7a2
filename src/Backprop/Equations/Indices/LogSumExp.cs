namespace Backprop;

/// <summary>log Σₗ e^zₗ, shifted by the largest z so that it can't overflow.</summary>
internal sealed record LogSumExp(AxisIndex Along, IndexExpression Body) : IndexExpression
{
    internal override Nesting Nesting { get; } = Nesting.Over(Body.Nesting);

    internal override IEnumerable<IndexExpression> Parts => [Body];

    internal override IEnumerable<AxisIndex> FreeIndices() => Body.FreeIndices().Where(index => index != Along);

    internal override Dual At(IndexPoint point)
    {
        var z = point.Along(Along, () => Body.At(point)).ToArray();
        var largest = z.Max(entry => entry.Value);
        return Dual.Log(z.Select(entry => Dual.Exp(entry - largest)).Aggregate((a, b) => a + b)) + largest;
    }

    /// <summary>∂ log Σₗ e^zₗ = Σₗ pₗ·∂zₗ.</summary>
    internal override IndexExpression DerivativeBy(MatrixEntry entry)
    {
        var inner = Body.DerivativeBy(entry);
        return IsZero(inner) ? inner : new IndexSum(Along, new SoftmaxEntry(Along, Body, Along) * inner);
    }

    internal override IndexExpression Rename(AxisIndex from, AxisIndex to)
    {
        if (!Body.Free().Contains(from) || from == Along) return this;
        if (to != Along) return new LogSumExp(Along, Body.Rename(from, to));
        var other = Along.Besides(Body.Free().Append(to));
        return new LogSumExp(other, Body.Rename(Along, other).Rename(from, to));
    }

    internal override Formula Read() => Formula.Row(Formula.Word("log"), Formula.Number(" "), new FormulaSigma(Along), Formula.Word("exp"), Body.Read().InParentheses());
}
