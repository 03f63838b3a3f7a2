namespace Backprop;

/// <summary>δⱼₖ: 1 where both indices are the same, 0 elsewhere.</summary>
internal sealed record KroneckerDelta(AxisIndex First, AxisIndex Second) : IndexExpression
{
    /// <summary>The delta of two indices along one axis; 1 where the axis has length one or both letters are the same.</summary>
    public static IndexExpression Of(AxisIndex? first, AxisIndex? second)
    {
        if (first is null || second is null || first == second) return IndexNumber.One;
        if (first.Axis != second.Axis)
            throw new ArgumentException($"δ_{first.Letter}{second.Letter} compares different things: {Axis.Difference(first.Axis, second.Axis)}.");
        return new KroneckerDelta(first, second);
    }

    internal override IEnumerable<AxisIndex> FreeIndices() => [First, Second];

    internal override Dual Evaluate(IndexPoint point) => point[First] == point[Second] ? 1 : 0;

    internal override IndexExpression DerivativeBy(MatrixEntry entry) => IndexNumber.Zero;

    internal override IndexExpression Rename(AxisIndex from, AxisIndex to) => Of(First == from ? to : First, Second == from ? to : Second);

    internal override Formula Read() => new FormulaSymbol("δ", Indices: [First.Letter, Second.Letter]);
}
