namespace Backprop;

/// <summary>pₖ = e^zₖ/Σₗ e^zₗ, the entry <paramref name="Chosen"/> of the softmax of the z along an index.</summary>
internal sealed record SoftmaxEntry(AxisIndex Along, IndexExpression Body, AxisIndex Chosen) : IndexExpression
{
    internal override Nesting Nesting { get; } = Nesting.Over(Body.Nesting);

    internal override IEnumerable<IndexExpression> Parts => [Body];

    internal override IEnumerable<AxisIndex> FreeIndices() => Body.FreeIndices().Where(index => index != Along).Append(Chosen);

    internal override Dual At(IndexPoint point)
    {
        var chosen = point[Chosen];
        var z = point.Along(Along, () => Body.At(point)).ToArray();
        var largest = z.Max(entry => entry.Value);
        var powers = z.Select(entry => Dual.Exp(entry - largest)).ToArray();
        return powers[chosen] / powers.Aggregate((a, b) => a + b);
    }

    /// <summary>∂pₖ = pₖ·(∂zₖ − Σₗ pₗ·∂zₗ).</summary>
    internal override IndexExpression DerivativeBy(MatrixEntry entry)
    {
        var inner = Body.DerivativeBy(entry);
        return IsZero(inner) ? inner : this * (inner.Rename(Along, Chosen) - new IndexSum(Along, this with { Chosen = Along } * inner));
    }

    internal override IndexExpression Rename(AxisIndex from, AxisIndex to)
    {
        var chosen = Chosen == from ? to : Chosen;
        if (from == Along) return this with { Chosen = chosen };
        if (to != Along || !Body.Free().Contains(from)) return new SoftmaxEntry(Along, Body.Rename(from, to), chosen);
        var other = Along.Besides(Body.Free().Append(to));
        return new SoftmaxEntry(other, Body.Rename(Along, other).Rename(from, to), chosen);
    }

    internal override Formula Read() => Body is MatrixEntry entry
        ? new FormulaScripts(Formula.Row(Formula.Word("softmax"), (entry with { Row = entry.Row == Along ? null : entry.Row, Column = entry.Column == Along ? null : entry.Column }).Read().InParentheses()), Below: Chosen.Letter)
        : new FormulaScripts(Formula.Row(Formula.Word("softmax"), Body.Read().InParentheses()), Below: Chosen.Letter);
}
