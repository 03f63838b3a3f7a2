namespace Backprop;

/// <summary>Σᵢ x.</summary>
internal sealed record IndexSum(AxisIndex Index, IndexExpression Body) : IndexExpression
{
    internal override Nesting Nesting { get; } = Nesting.Over(Body.Nesting);

    /// <summary>The sum over the indices that are there.</summary>
    public static IndexExpression Over(AxisIndex? first, AxisIndex? second, IndexExpression body)
    {
        var inner = second is null ? body : new IndexSum(second, body);
        return first is null ? inner : new IndexSum(first, inner);
    }

    // A sum reaches to the end of its term, so a term that follows it must be kept out by brackets.
    internal override Binding Binding => Binding.Sum;

    internal override IEnumerable<IndexExpression> Parts => [Body];

    internal override IEnumerable<AxisIndex> FreeIndices() => Body.FreeIndices().Where(index => index != Index);

    internal override Dual At(IndexPoint point) => point.Along(Index, () => Body.At(point)).Aggregate((Dual)0, (sum, term) => sum + term);

    internal override IndexExpression DerivativeBy(MatrixEntry entry) => Body.DerivativeBy(entry) is var inner && IsZero(inner) ? inner : new IndexSum(Index, inner);

    internal override IndexExpression Rename(AxisIndex from, AxisIndex to)
    {
        if (!Body.Free().Contains(from) || from == Index) return this;
        if (to != Index) return new IndexSum(Index, Body.Rename(from, to));
        var other = Index.Besides(Body.Free().Append(to));   // the new letter must not fall under this sum
        return new IndexSum(other, Body.Rename(Index, other).Rename(from, to));
    }

    internal override Formula Read() => Formula.Row(new FormulaSigma(Index), Body is IndexPlus ? Body.Read().InParentheses() : Body.Read());
}
