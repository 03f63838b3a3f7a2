namespace Backprop;

/// <summary>One term of a sum in index form, c·Σ…Σ x·y·…: the form in which Kronecker deltas can be summed away.</summary>
internal sealed record IndexTerm(Coefficient Coefficient, IReadOnlyList<AxisIndex> Sums, IReadOnlyList<IndexExpression> Factors)
{
    /// <summary>An expression as terms. Inside a term, sums and differences are taken apart only where a delta stands in them.</summary>
    public static IReadOnlyList<IndexTerm> Of(IndexExpression expression) =>
        expression is IndexPlus plus ? Join(plus, Of(plus.Left), Of(plus.Right)) : Inside(expression);

    private static IReadOnlyList<IndexTerm> Inside(IndexExpression expression) => expression switch
    {
        IndexNumber number => [new(number.Coefficient, [], [])],
        IndexProduct product => [.. from left in Inside(product.Left) from right in Inside(product.Right) select left.Times(right)],
        IndexPlus plus when HasDelta(plus) => Join(plus, Inside(plus.Left), Inside(plus.Right)),
        IndexSum sum when HasDelta(sum) || sum.Body is not IndexPlus => [.. Inside(sum.Body).Select(term => new IndexTerm(Coefficient.One, [sum.Index], []).Around(term))],
        _ => [new(Coefficient.One, [], [expression])],
    };

    public static IndexExpression Together(IEnumerable<IndexTerm> terms) => terms.Aggregate((IndexExpression)IndexNumber.Zero, (sum, term) =>
        term.Coefficient.IsNegative && !IndexExpression.IsZero(sum) ? sum - (term with { Coefficient = -term.Coefficient }).Read() : sum + term.Read());

    /// <summary>A summed index that stands in a delta, or null.</summary>
    public AxisIndex? Collapsible =>
        Factors.OfType<KroneckerDelta>().SelectMany(delta => new[] { delta.First, delta.Second }).FirstOrDefault(index => Sums.Contains(index));

    /// <summary>The term without the sum over an index, where a delta leaves one term of it.</summary>
    public IndexTerm Collapse(AxisIndex summed)
    {
        var delta = Factors.OfType<KroneckerDelta>().FirstOrDefault(d => d.First == summed || d.Second == summed);
        if (delta is null || !Sums.Contains(summed)) return this;
        var kept = delta.First == summed ? delta.Second : delta.First;
        return new(Coefficient, [.. Sums.Where(index => index != summed)],
            [.. Factors.Where(factor => factor != delta).Select(factor => factor.Rename(summed, kept)).Where(factor => !IndexExpression.IsOne(factor))]);
    }

    /// <summary>The term without a sum over targets that add up to 1, or null where there is none.</summary>
    public IndexTerm? WithoutTargets(IReadOnlySet<string> targets)
    {
        foreach (var index in Sums)
        {
            var readers = Factors.Where(factor => factor.Free().Contains(index)).ToList();
            if (readers is [MatrixEntry entry] && targets.Contains(entry.Matrix.Name))
                return this with { Sums = [.. Sums.Where(other => other != index)], Factors = [.. Factors.Where(factor => factor != entry)] };
        }
        return null;
    }

    private static IReadOnlyList<IndexTerm> Join(IndexPlus plus, IReadOnlyList<IndexTerm> left, IReadOnlyList<IndexTerm> right) =>
        [.. left, .. right.Select(term => plus.Minus ? term with { Coefficient = -term.Coefficient } : term)];

    private IndexTerm Times(IndexTerm other)
    {
        foreach (var index in other.Sums.Where(index => Indices().Contains(index))) other = other.Rename(index, index.Besides(Indices().Concat(other.Indices())));
        foreach (var index in Sums.Where(index => other.Indices().Contains(index))) return Rename(index, index.Besides(Indices().Concat(other.Indices()))).Times(other);
        return new(Coefficient * other.Coefficient, [.. Sums, .. other.Sums], [.. Factors, .. other.Factors]);
    }

    /// <summary>This term's sums around another term, whose free indices they bind.</summary>
    private IndexTerm Around(IndexTerm inner)
    {
        foreach (var index in inner.Sums.Where(Sums.Contains)) inner = inner.Rename(index, index.Besides(Sums.Concat(inner.Indices())));
        return inner with { Sums = [.. Sums, .. inner.Sums] };
    }

    private IEnumerable<AxisIndex> Indices() => Sums.Concat(Factors.SelectMany(factor => factor.Free()));

    private IndexTerm Rename(AxisIndex from, AxisIndex to) =>
        this with { Sums = [.. Sums.Select(index => index == from ? to : index)], Factors = [.. Factors.Select(factor => factor.Rename(from, to))] };

    private IndexExpression Read()
    {
        var product = Factors.Aggregate((IndexExpression)IndexNumber.One, (all, factor) => all * factor);
        var summed = Sums.Reverse().Aggregate(product, (body, index) => new IndexSum(index, body));
        return new IndexNumber(Coefficient) * summed;
    }

    private static bool HasDelta(IndexExpression expression) => expression switch
    {
        KroneckerDelta => true,
        IndexProduct product => HasDelta(product.Left) || HasDelta(product.Right),
        IndexPlus plus => HasDelta(plus.Left) || HasDelta(plus.Right),
        IndexSum sum => HasDelta(sum.Body),
        _ => false,
    };
}
